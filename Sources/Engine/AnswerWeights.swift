/// The weights of ``AnswerSignals``, as `sutra eval answers --fit` prints them. A signal without
/// one weighs nothing.
enum AnswerWeights {
    static let all: [Float] = {
        var byName: [Substring: Float] = [:]
        for weight in lines.split(whereSeparator: \.isWhitespace) {
            let fields = weight.split(separator: "=")
            byName[fields[0]] = Float(fields[1])
        }
        return (0..<AnswerSignals.count).map { byName[Substring(AnswerSignals.name(of: $0))] ?? 0 }
    }()

    private static let lines = """
        sentence=0.819 sentenceSquared=0.767 reach=0.311 reachSquared=0.297 passage=0.665
        rank=0.765 isFirstPassage=1.046 proximity=0.162 nearest=0.445 verbRight=0.156
        verbLeft=0.135 verbRightOfSubject=-0.135 verbLeftOfSubject=-0.312 governed=0.382
        governedByOther=-0.057 overlap=-0.145 kindHead=0.824 kindInside=0.308 kindBeside=0.385
        kindFollows=1.156 pairs=0.693 behindBest=-0.304 isBestSentence=0.454 leftAlike=0.463
        rightAlike=0.250 opensSentence=0.035 inParentheses=-0.022 repeated=-0.078
        sameClause=0.129 relation=0.440 path=0.611 anchored=0.108 withOf=-0.095 sameThing=0.098
        passageShare=0.521 behindBestPassage=-0.516 sentenceBefore=0.189 within3=0.153
        within6=0.416 within10=0.864 samePreposition=0.767 saidHead=0.092 unsaid=0.289
        trimmedSaid=0.317 trimmedUnsaid=-0.511 behindAll=0.039 beforeAll=-0.109
        behindAllOfSubject=0.057 beforeAllOfSubject=0.775 clauseShare=0.546 who.person=0.727
        who.place=-0.255 who.organisation=0.115 who.work=-0.066 who.event=-0.055 who.date=-0.137
        who.year=-0.065 who.number=-0.166 who.quantity=-0.372 who.name=0.657 who.noun=-0.600
        who.adjective=-0.191 who.list=0.278 who.clause=-0.175 place.person=-0.305
        place.organisation=0.296 place.work=-0.119 place.event=-0.058 place.date=-0.096
        place.year=-0.275 place.number=0.143 place.quantity=-0.274 place.name=0.182
        place.noun=-0.503 place.adjective=0.219 place.list=0.340 place.clause=0.117
        country.person=-0.073 country.place=0.534 country.year=-0.467 country.number=-0.102
        country.quantity=-0.282 country.name=-0.931 country.noun=-0.402 country.adjective=-0.045
        country.list=0.507 date.person=-0.137 date.place=-0.148 date.organisation=-0.099
        date.work=-0.048 date.event=-0.050 date.date=0.725 date.year=0.972 date.number=-0.095
        date.quantity=0.101 date.name=-0.685 date.noun=-0.555 date.adjective=-0.224
        date.list=0.231 date.clause=-0.209 count.place=-0.033 count.organisation=-0.095
        count.date=-0.094 count.year=-0.170 count.number=0.994 count.quantity=0.126
        count.name=-0.629 count.noun=-0.305 count.list=-0.136 count.clause=-0.103
        number.person=-0.031 number.place=-0.149 number.organisation=-0.042 number.work=-0.037
        number.event=-0.111 number.date=-0.132 number.year=-0.102 number.number=1.106
        number.quantity=0.309 number.name=-0.545 number.noun=-0.362 number.adjective=-0.165
        number.list=-0.342 number.clause=-0.205 organisation.person=0.392
        organisation.place=-0.070 organisation.organisation=0.447 organisation.date=-0.133
        organisation.year=-0.114 organisation.number=-0.059 organisation.quantity=-0.113
        organisation.name=0.472 organisation.noun=-0.894 organisation.adjective=-0.128
        organisation.list=0.033 organisation.clause=-0.328 thing.person=0.022 thing.place=0.146
        thing.organisation=0.145 thing.work=0.292 thing.event=0.057 thing.date=-0.120
        thing.year=-0.128 thing.number=-0.052 thing.quantity=-0.092 thing.name=0.176
        thing.noun=0.104 thing.adjective=-0.138 thing.list=-0.032 thing.clause=-0.158
        what.person=-0.183 what.place=-0.170 what.organisation=-0.306 what.work=0.999
        what.event=-0.310 what.date=-0.216 what.year=-0.182 what.number=-0.170
        what.quantity=0.124 what.name=-0.159 what.noun=0.644 what.adjective=0.161
        what.list=-0.515 what.clause=0.307 why.person=-0.105 why.place=-0.025
        why.organisation=-0.051 why.name=-0.191 why.noun=0.620 why.adjective=-0.183
        why.list=-0.100 why.clause=-0.269 how.person=-0.030 how.place=-0.161
        how.organisation=-0.028 how.date=-0.263 how.year=-0.394 how.number=-0.185
        how.quantity=-0.140 how.name=-0.532 how.noun=-0.768 how.adjective=0.425 how.list=0.707
        how.clause=0.483 other.date=-0.060 other.quantity=-0.164 other.name=0.252
        other.noun=0.550 other.adjective=-0.040 other.list=-0.824 other.clause=-0.145
        who.after.none=0.299 who.after.in=-0.477 who.after.on=-0.171 who.after.at=-0.283
        who.after.by=0.564 who.after.for=-0.171 who.after.from=0.070 who.after.to=-0.123
        who.after.of=-0.191 who.after.with=0.215 who.after.as=0.402 who.after.after=-0.193
        who.after.is=-0.067 who.after.verb=-0.043 who.after.comma=0.239
        who.after.otherPreposition=-0.163 who.after.other=-0.054 place.after.none=0.388
        place.after.in=0.285 place.after.on=-0.084 place.after.at=0.910 place.after.by=-0.203
        place.after.for=-0.151 place.after.from=-0.252 place.after.to=0.271 place.after.of=-0.154
        place.after.with=-0.192 place.after.as=0.409 place.after.after=-0.580
        place.after.is=0.355 place.after.verb=0.022 place.after.comma=-0.288
        place.after.otherPreposition=-0.253 place.after.other=-0.777 country.after.none=0.155
        country.after.in=0.365 country.after.by=-0.174 country.after.from=-0.727
        country.after.to=0.942 country.after.of=-0.442 country.after.with=-0.021
        country.after.as=-0.151 country.after.is=-0.029 country.after.verb=-0.831
        country.after.comma=-0.957 country.after.otherPreposition=-0.178
        country.after.other=-0.055 date.after.none=0.053 date.after.in=0.235 date.after.on=-0.122
        date.after.at=-0.030 date.after.by=0.205 date.after.for=-0.097 date.after.from=0.164
        date.after.to=-0.108 date.after.of=0.585 date.after.with=-0.067 date.after.as=-0.062
        date.after.after=-0.466 date.after.is=-0.044 date.after.verb=-0.093
        date.after.comma=-0.224 date.after.otherPreposition=-0.117 date.after.other=-0.055
        count.after.none=-0.370 count.after.in=-0.068 count.after.on=-0.241 count.after.at=-0.256
        count.after.by=-0.042 count.after.for=0.025 count.after.from=-0.039 count.after.to=0.192
        count.after.of=0.335 count.after.with=0.283 count.after.as=-0.099 count.after.after=0.501
        count.after.is=0.069 count.after.verb=0.218 count.after.comma=-0.251
        count.after.otherPreposition=-0.478 count.after.other=-0.065 number.after.none=-0.244
        number.after.on=-0.071 number.after.at=-0.788 number.after.by=0.589
        number.after.for=-0.239 number.after.from=-0.375 number.after.to=-0.164
        number.after.of=-0.452 number.after.with=0.378 number.after.as=-0.095
        number.after.after=-0.034 number.after.is=0.115 number.after.verb=0.238
        number.after.otherPreposition=0.053 number.after.other=0.258
        organisation.after.none=0.573 organisation.after.in=-0.831 organisation.after.on=-0.059
        organisation.after.at=-0.187 organisation.after.by=-0.152 organisation.after.for=-0.118
        organisation.after.from=0.387 organisation.after.to=-0.038 organisation.after.with=-0.341
        organisation.after.as=-0.033 organisation.after.after=-0.045 organisation.after.is=-0.061
        organisation.after.verb=0.331 organisation.after.comma=-0.287
        organisation.after.otherPreposition=-0.038 organisation.after.other=0.204
        thing.after.none=0.342 thing.after.in=-0.364 thing.after.on=-0.134 thing.after.by=-0.157
        thing.after.for=-0.041 thing.after.from=0.269 thing.after.of=-0.294
        thing.after.with=0.077 thing.after.as=0.413 thing.after.after=-0.103 thing.after.is=0.140
        thing.after.verb=0.029 thing.after.comma=-0.193 thing.after.otherPreposition=-0.181
        thing.after.other=0.179 what.after.none=0.487 what.after.in=-0.305 what.after.on=-0.105
        what.after.at=-0.061 what.after.by=-0.211 what.after.for=-0.364 what.after.from=-0.111
        what.after.to=0.026 what.after.of=-0.128 what.after.with=0.056 what.after.as=-0.186
        what.after.after=-0.075 what.after.is=0.221 what.after.verb=0.175 what.after.comma=0.071
        what.after.otherPreposition=-0.082 what.after.other=0.313 why.after.none=-0.095
        why.after.in=-0.070 why.after.by=-0.387 why.after.for=-0.268 why.after.to=-0.032
        why.after.of=-0.185 why.after.verb=-0.165 why.after.comma=-0.184
        why.after.otherPreposition=-0.141 why.after.other=0.745 how.after.none=-0.096
        how.after.in=-0.720 how.after.on=-0.255 how.after.at=-0.034 how.after.by=1.049
        how.after.for=-0.350 how.after.from=-0.191 how.after.to=-1.008 how.after.of=-0.601
        how.after.with=-0.215 how.after.as=-0.084 how.after.is=0.466 how.after.verb=-0.127
        how.after.comma=0.732 how.after.otherPreposition=-0.478 how.after.other=-0.365
        other.after.none=-0.130 other.after.in=-0.204 other.after.by=-0.085
        other.after.from=-0.101 other.after.to=-0.153 other.after.of=0.743 other.after.as=0.585
        other.after.after=-0.096 other.after.is=-0.074 other.after.verb=-0.034
        other.after.comma=-1.037 other.after.otherPreposition=-0.247 other.after.other=-1.147
        who.subject=-0.048 who.leftOfVerb=0.412 who.elsewhere=-0.186 place.subject=0.051
        place.rightOfVerb=0.566 place.leftOfVerb=-0.583 place.elsewhere=-0.097
        country.subject=-0.678 country.rightOfVerb=0.584 country.leftOfVerb=0.052
        country.elsewhere=-0.189 date.subject=0.048 date.rightOfVerb=0.052 date.leftOfVerb=0.348
        date.elsewhere=-0.217 count.subject=-0.116 count.rightOfVerb=0.228 count.leftOfVerb=0.430
        count.elsewhere=-0.248 number.subject=-0.384 number.rightOfVerb=0.468
        number.leftOfVerb=-0.292 number.elsewhere=0.119 organisation.subject=0.514
        organisation.rightOfVerb=0.168 organisation.leftOfVerb=0.191
        organisation.elsewhere=-0.885 thing.subject=-0.128 thing.rightOfVerb=0.463
        thing.leftOfVerb=0.471 thing.elsewhere=-0.435 what.subject=-0.092 what.rightOfVerb=0.214
        what.leftOfVerb=0.138 what.elsewhere=-0.138 why.subject=-0.141 why.rightOfVerb=-0.436
        why.leftOfVerb=-0.095 why.elsewhere=0.546 how.subject=-0.474 how.rightOfVerb=-0.082
        how.elsewhere=0.494 other.subject=-0.415 other.rightOfVerb=-0.794 other.elsewhere=0.818
        person.length0=-0.093 person.length1=0.126 person.length2=-0.079 person.length3=0.324
        person.length4=-0.044 place.length0=-0.070 place.length1=-0.129 place.length2=0.234
        place.length3=0.748 organisation.length1=-0.056 organisation.length2=0.115
        organisation.length3=0.043 organisation.length4=-0.025 work.length0=0.472
        work.length1=0.050 work.length2=0.274 work.length3=0.318 work.length4=-0.183
        event.length1=-0.027 event.length2=-0.158 event.length3=0.098 date.length1=0.078
        date.length3=-0.099 date.length4=-0.146 number.length0=0.023 number.length1=0.048
        number.length2=0.115 quantity.length1=-0.104 quantity.length2=-0.034
        quantity.length3=0.149 quantity.length4=-0.040 quantity.length5=-0.035 name.length1=0.241
        name.length2=-0.058 name.length3=-0.092 name.length4=-0.088 name.length5=-0.026
        noun.length0=-0.062 noun.length1=0.052 noun.length2=0.099 noun.length3=-0.208
        noun.length4=-0.050 adjective.length0=0.024 adjective.length1=-0.087
        adjective.length2=-0.040 adjective.length3=-0.056 list.length2=0.192 list.length3=0.071
        list.length4=-0.182 clause.length0=-0.028 clause.length2=-0.035 clause.length3=0.075
        clause.length4=-0.051 clause.length5=-0.061 before.noun=0.063 before.name=-0.199
        before.pronoun=0.056 before.number=-0.091 before.adjective=-0.026 before.adverb=0.072
        before.preposition=0.037 before.conjunction=-0.223 before.subordinator=0.084
        before.negation=-0.091 before.auxiliary=0.099 before.verb=0.090 before.edge=0.182
        behind.name=-0.251 behind.number=-0.052 behind.date=-0.128 behind.determiner=0.028
        behind.possessive=0.121 behind.adjective=0.077 behind.preposition=-0.301
        behind.conjunction=-0.290 behind.subordinator=-0.100 behind.negation=-0.065
        behind.auxiliary=0.110 behind.verb=0.043 behind.punctuation=0.589 behind.edge=-0.037
        first.noun=-0.103 first.name=0.203 first.number=0.053 first.date=0.030
        first.adjective=-0.129 first.adverb=-0.032 first.preposition=0.125 first.verb=-0.091
        first.punctuation=0.208 last.noun=-0.191 last.name=0.036 last.pronoun=-0.070
        last.date=0.131 last.possessive=0.046 last.adjective=-0.037 last.adverb=0.142
        last.auxiliary=-0.024 last.verb=-0.036 last.punctuation=0.248 asked.act.person=-0.021
        asked.act.place=-0.318 asked.act.organisation=-0.106 asked.act.year=-0.032
        asked.act.quantity=-0.035 asked.act.name=0.285 asked.act.noun=0.441
        asked.act.adjective=-0.192 asked.act.list=-0.226 asked.act.clause=-0.130
        asked.animal.number=-0.051 asked.animal.quantity=-0.281 asked.animal.name=0.606
        asked.animal.noun=-0.370 asked.animal.adjective=-0.472 asked.animal.list=-0.120
        asked.animal.clause=-0.502 asked.artifact.person=-0.225 asked.artifact.place=0.619
        asked.artifact.organisation=0.442 asked.artifact.work=-0.353 asked.artifact.event=-0.032
        asked.artifact.date=-0.253 asked.artifact.year=-0.208 asked.artifact.number=0.222
        asked.artifact.quantity=-0.267 asked.artifact.name=0.254 asked.artifact.noun=-0.693
        asked.artifact.adjective=0.368 asked.artifact.list=-0.215 asked.artifact.clause=-0.410
        asked.attribute.person=-0.028 asked.attribute.place=-0.044
        asked.attribute.organisation=-0.052 asked.attribute.event=-0.024
        asked.attribute.year=-0.022 asked.attribute.number=0.480 asked.attribute.quantity=-0.484
        asked.attribute.name=-0.440 asked.attribute.noun=0.164 asked.attribute.adjective=-0.273
        asked.attribute.list=0.455 asked.attribute.clause=-0.227 asked.body.person=-0.080
        asked.body.place=-0.024 asked.body.organisation=-1.076 asked.body.work=-0.083
        asked.body.year=-0.025 asked.body.number=-0.043 asked.body.quantity=-0.245
        asked.body.name=-1.136 asked.body.noun=0.029 asked.body.adjective=-0.514
        asked.body.list=1.282 asked.body.clause=-0.124 asked.cognition.person=0.071
        asked.cognition.place=-0.314 asked.cognition.organisation=0.464
        asked.cognition.work=-0.425 asked.cognition.event=-0.028 asked.cognition.date=-0.067
        asked.cognition.year=-0.114 asked.cognition.number=0.573 asked.cognition.quantity=-0.548
        asked.cognition.name=-0.526 asked.cognition.noun=-0.487 asked.cognition.adjective=0.071
        asked.cognition.list=0.565 asked.cognition.clause=0.241 asked.communication.person=0.192
        asked.communication.organisation=-0.373 asked.communication.work=0.724
        asked.communication.event=0.608 asked.communication.date=-0.085
        asked.communication.year=-0.209 asked.communication.number=-0.039
        asked.communication.quantity=-0.177 asked.communication.name=0.198
        asked.communication.noun=-0.045 asked.communication.adjective=-0.382
        asked.communication.list=-0.135 asked.communication.clause=-0.192
        asked.event.person=-0.162 asked.event.place=-0.134 asked.event.work=-0.023
        asked.event.date=-0.469 asked.event.year=-0.083 asked.event.number=-0.432
        asked.event.quantity=-0.123 asked.event.name=1.359 asked.event.noun=-0.917
        asked.event.adjective=-0.132 asked.event.list=-0.388 asked.event.clause=-0.052
        asked.group.person=0.332 asked.group.place=0.273 asked.group.organisation=0.248
        asked.group.work=-0.093 asked.group.date=-0.197 asked.group.year=-0.143
        asked.group.number=0.086 asked.group.quantity=-0.350 asked.group.name=0.682
        asked.group.noun=-0.781 asked.group.adjective=-0.286 asked.group.list=0.122
        asked.group.clause=-0.175 asked.location.person=-0.129 asked.location.place=0.284
        asked.location.organisation=-0.121 asked.location.work=-0.391 asked.location.event=-0.133
        asked.location.date=-0.092 asked.location.year=-0.150 asked.location.number=-0.151
        asked.location.quantity=-0.277 asked.location.name=0.274 asked.location.noun=-0.226
        asked.location.adjective=0.155 asked.location.list=0.062 asked.location.clause=-0.151
        asked.object.place=1.412 asked.object.organisation=-0.093 asked.object.date=-0.077
        asked.object.year=-0.076 asked.object.number=-0.038 asked.object.quantity=-0.109
        asked.object.name=-1.133 asked.object.noun=-0.613 asked.object.adjective=-0.037
        asked.object.list=-0.627 asked.object.clause=-0.024 asked.person.person=0.551
        asked.person.place=-0.120 asked.person.organisation=-0.236 asked.person.work=1.092
        asked.person.event=-0.024 asked.person.date=-0.036 asked.person.year=-0.039
        asked.person.number=-0.141 asked.person.quantity=-0.127 asked.person.name=0.105
        asked.person.noun=-0.479 asked.person.adjective=-0.171 asked.person.list=0.022
        asked.person.clause=-0.180 asked.phenomenon.name=-0.054 asked.phenomenon.noun=-1.146
        asked.phenomenon.adjective=1.173 asked.phenomenon.list=-0.874
        asked.phenomenon.clause=-0.409 asked.possession.person=-0.789
        asked.possession.place=-0.068 asked.possession.organisation=-0.134
        asked.possession.name=0.946 asked.possession.noun=-0.572
        asked.possession.adjective=-0.074 asked.possession.list=-0.535
        asked.possession.clause=-0.031 asked.relation.place=-0.053
        asked.relation.organisation=-0.054 asked.relation.work=-0.045
        asked.relation.number=-0.562 asked.relation.quantity=0.663 asked.relation.name=0.233
        asked.relation.noun=-0.197 asked.relation.list=-0.279 asked.relation.clause=-0.027
        asked.state.date=-0.097 asked.state.number=-0.433 asked.state.quantity=0.893
        asked.state.name=0.874 asked.state.noun=-0.886 asked.state.adjective=-0.952
        asked.state.list=-0.252 asked.state.clause=-0.543 asked.substance.place=-0.031
        asked.substance.organisation=-0.023 asked.substance.number=-0.034
        asked.substance.quantity=-0.119 asked.substance.name=-0.373 asked.substance.noun=-1.002
        asked.substance.adjective=-0.625 asked.substance.list=1.070 asked.substance.clause=-0.029
        asked.time.person=-0.077 asked.time.place=-0.092 asked.time.organisation=-0.218
        asked.time.work=-0.077 asked.time.date=-0.128 asked.time.year=0.665
        asked.time.number=-0.137 asked.time.quantity=0.287 asked.time.name=0.111
        asked.time.noun=-0.774 asked.time.adjective=-0.215 asked.time.list=0.374
        asked.time.clause=-0.104 asked.act.names.act=1.015 asked.act.names.animal=-0.132
        asked.act.names.artifact=0.774 asked.act.names.attribute=-0.028
        asked.act.names.body=-0.029 asked.act.names.communication=-0.285
        asked.act.names.event=0.698 asked.act.names.feeling=-0.030 asked.act.names.food=-0.052
        asked.act.names.group=-0.869 asked.act.names.location=0.511 asked.act.names.motive=-0.086
        asked.act.names.object=-0.162 asked.act.names.phenomenon=-0.026
        asked.act.names.possession=-0.026 asked.act.names.process=-1.002
        asked.act.names.quantity=-0.029 asked.act.names.relation=-0.048
        asked.act.names.state=-0.043 asked.act.names.substance=-0.249 asked.act.names.time=-0.139
        asked.animal.names.act=-0.227 asked.animal.names.animal=-0.111
        asked.animal.names.artifact=-0.674 asked.animal.names.attribute=-0.047
        asked.animal.names.body=-0.106 asked.animal.names.cognition=-0.937
        asked.animal.names.communication=-0.082 asked.animal.names.group=-0.039
        asked.animal.names.location=-0.026 asked.animal.names.object=-0.027
        asked.animal.names.person=-0.154 asked.animal.names.process=-0.417
        asked.animal.names.quantity=-0.334 asked.animal.names.state=-0.035
        asked.animal.names.substance=-0.660 asked.artifact.names.act=-0.397
        asked.artifact.names.animal=-0.090 asked.artifact.names.artifact=-0.401
        asked.artifact.names.attribute=-0.120 asked.artifact.names.body=-0.033
        asked.artifact.names.cognition=0.368 asked.artifact.names.event=-0.102
        asked.artifact.names.food=-0.046 asked.artifact.names.group=0.100
        asked.artifact.names.location=0.341 asked.artifact.names.object=-0.141
        asked.artifact.names.person=-0.668 asked.artifact.names.phenomenon=-0.067
        asked.artifact.names.plant=-0.037 asked.artifact.names.possession=-0.058
        asked.artifact.names.process=-0.031 asked.artifact.names.quantity=-0.130
        asked.artifact.names.relation=-0.035 asked.artifact.names.shape=-0.243
        asked.artifact.names.state=-0.062 asked.artifact.names.substance=-0.196
        asked.artifact.names.time=-0.459 asked.attribute.names.act=-0.264
        asked.attribute.names.animal=-0.052 asked.attribute.names.artifact=-0.461
        asked.attribute.names.attribute=0.309 asked.attribute.names.body=-0.861
        asked.attribute.names.cognition=-0.507 asked.attribute.names.communication=0.448
        asked.attribute.names.event=-0.055 asked.attribute.names.group=-0.385
        asked.attribute.names.location=0.598 asked.attribute.names.object=-0.036
        asked.attribute.names.person=-0.234 asked.attribute.names.quantity=-0.273
        asked.attribute.names.relation=-0.069 asked.attribute.names.state=-0.155
        asked.attribute.names.substance=-0.043 asked.attribute.names.time=-0.040
        asked.body.names.act=-0.670 asked.body.names.animal=-0.028
        asked.body.names.artifact=-0.050 asked.body.names.attribute=-0.422
        asked.body.names.body=-0.281 asked.body.names.cognition=-0.676
        asked.body.names.communication=-0.431 asked.body.names.event=-0.041
        asked.body.names.feeling=-0.220 asked.body.names.group=1.331
        asked.body.names.location=-0.509 asked.body.names.person=-0.231
        asked.body.names.plant=-0.021 asked.body.names.possession=-0.058
        asked.body.names.process=-0.026 asked.body.names.quantity=-0.302
        asked.body.names.relation=-0.029 asked.body.names.state=-0.032
        asked.body.names.substance=-0.121 asked.body.names.time=-0.055
        asked.cognition.names.act=-0.385 asked.cognition.names.animal=-0.033
        asked.cognition.names.artifact=-0.324 asked.cognition.names.attribute=-0.181
        asked.cognition.names.body=-0.065 asked.cognition.names.cognition=-0.034
        asked.cognition.names.communication=0.498 asked.cognition.names.event=-0.100
        asked.cognition.names.feeling=-0.091 asked.cognition.names.food=-0.026
        asked.cognition.names.group=-0.195 asked.cognition.names.location=-0.071
        asked.cognition.names.motive=-0.129 asked.cognition.names.object=-0.085
        asked.cognition.names.person=-0.425 asked.cognition.names.phenomenon=-0.101
        asked.cognition.names.process=-0.117 asked.cognition.names.quantity=0.031
        asked.cognition.names.relation=-0.141 asked.cognition.names.shape=-0.024
        asked.cognition.names.state=0.432 asked.cognition.names.substance=1.017
        asked.cognition.names.time=-0.552 asked.communication.names.act=-0.242
        asked.communication.names.animal=-0.202 asked.communication.names.artifact=-0.549
        asked.communication.names.attribute=0.519 asked.communication.names.body=-0.029
        asked.communication.names.cognition=0.115 asked.communication.names.communication=-0.449
        asked.communication.names.event=0.157 asked.communication.names.feeling=-0.072
        asked.communication.names.food=-0.152 asked.communication.names.group=-0.154
        asked.communication.names.location=-0.229 asked.communication.names.object=-0.216
        asked.communication.names.person=-0.241 asked.communication.names.phenomenon=-0.035
        asked.communication.names.plant=-0.531 asked.communication.names.possession=-0.146
        asked.communication.names.quantity=-0.259 asked.communication.names.relation=-0.130
        asked.communication.names.shape=-0.413 asked.communication.names.state=-0.923
        asked.communication.names.time=-0.296 asked.event.names.act=-0.859
        asked.event.names.animal=-1.227 asked.event.names.artifact=-0.073
        asked.event.names.attribute=-0.024 asked.event.names.cognition=-0.119
        asked.event.names.communication=-0.208 asked.event.names.event=-0.148
        asked.event.names.group=-0.346 asked.event.names.location=-1.002
        asked.event.names.object=-0.120 asked.event.names.person=-0.544
        asked.event.names.quantity=-0.427 asked.event.names.relation=-0.051
        asked.event.names.time=-0.463 asked.group.names.act=0.078 asked.group.names.animal=-0.028
        asked.group.names.artifact=0.239 asked.group.names.attribute=-0.218
        asked.group.names.cognition=-0.059 asked.group.names.communication=0.246
        asked.group.names.event=-0.034 asked.group.names.food=0.396 asked.group.names.group=0.184
        asked.group.names.location=0.257 asked.group.names.motive=-0.043
        asked.group.names.object=-0.077 asked.group.names.person=0.146
        asked.group.names.phenomenon=-0.039 asked.group.names.possession=-0.035
        asked.group.names.process=-0.042 asked.group.names.quantity=-0.277
        asked.group.names.state=-0.039 asked.group.names.time=-0.342
        asked.location.names.act=-0.450 asked.location.names.artifact=-0.234
        asked.location.names.attribute=-0.127 asked.location.names.cognition=-0.198
        asked.location.names.communication=-0.306 asked.location.names.event=-0.087
        asked.location.names.food=-0.033 asked.location.names.group=-0.321
        asked.location.names.location=0.238 asked.location.names.object=-0.272
        asked.location.names.person=0.533 asked.location.names.phenomenon=-0.067
        asked.location.names.plant=-0.064 asked.location.names.possession=-0.210
        asked.location.names.process=-0.212 asked.location.names.quantity=0.094
        asked.location.names.shape=-0.057 asked.location.names.state=-0.113
        asked.location.names.substance=-0.023 asked.location.names.time=-0.296
        asked.object.names.act=-0.023 asked.object.names.artifact=-0.094
        asked.object.names.event=-0.043 asked.object.names.group=-0.076
        asked.object.names.location=1.243 asked.object.names.object=-0.117
        asked.object.names.person=-0.054 asked.object.names.phenomenon=-0.113
        asked.object.names.quantity=-0.151 asked.object.names.relation=-0.034
        asked.object.names.time=-0.131 asked.person.names.act=-0.255
        asked.person.names.animal=0.432 asked.person.names.artifact=-0.180
        asked.person.names.attribute=-0.110 asked.person.names.body=-0.033
        asked.person.names.cognition=-0.187 asked.person.names.event=-0.125
        asked.person.names.feeling=-0.021 asked.person.names.food=-0.041
        asked.person.names.group=-0.506 asked.person.names.location=-0.411
        asked.person.names.motive=-0.041 asked.person.names.object=-0.073
        asked.person.names.person=0.498 asked.person.names.possession=-0.111
        asked.person.names.quantity=-0.270 asked.person.names.relation=-0.596
        asked.person.names.state=-0.132 asked.person.names.time=-0.171
        asked.phenomenon.names.act=-0.714 asked.phenomenon.names.artifact=-0.279
        asked.phenomenon.names.cognition=-0.184 asked.phenomenon.names.group=-0.050
        asked.phenomenon.names.phenomenon=-0.896 asked.phenomenon.names.quantity=-0.081
        asked.phenomenon.names.substance=-0.384 asked.possession.names.act=-0.075
        asked.possession.names.attribute=-0.063 asked.possession.names.cognition=-0.137
        asked.possession.names.communication=-0.495 asked.possession.names.group=-0.207
        asked.possession.names.location=-0.164 asked.possession.names.person=1.038
        asked.possession.names.possession=-0.653 asked.possession.names.quantity=-0.029
        asked.possession.names.state=-0.082 asked.relation.names.act=-0.028
        asked.relation.names.artifact=-0.133 asked.relation.names.group=-0.079
        asked.relation.names.location=-0.103 asked.relation.names.person=-0.048
        asked.relation.names.quantity=0.409 asked.relation.names.time=-0.031
        asked.state.names.act=1.067 asked.state.names.attribute=-0.079
        asked.state.names.body=-0.022 asked.state.names.cognition=-0.726
        asked.state.names.communication=-0.036 asked.state.names.event=-0.157
        asked.state.names.group=-0.192 asked.state.names.location=-0.201
        asked.state.names.person=-0.130 asked.state.names.phenomenon=-0.302
        asked.state.names.process=-0.155 asked.state.names.quantity=0.786
        asked.state.names.state=-1.153 asked.state.names.time=-0.102
        asked.substance.names.act=-0.053 asked.substance.names.animal=-0.033
        asked.substance.names.artifact=-0.216 asked.substance.names.communication=-0.131
        asked.substance.names.group=-0.036 asked.substance.names.location=-0.077
        asked.substance.names.person=-0.086 asked.substance.names.quantity=-0.153
        asked.substance.names.relation=-0.044 asked.substance.names.substance=-0.880
        asked.substance.names.time=-0.770 asked.time.names.act=-0.065
        asked.time.names.animal=-0.097 asked.time.names.artifact=-0.041
        asked.time.names.attribute=-0.092 asked.time.names.cognition=-0.092
        asked.time.names.communication=-0.124 asked.time.names.group=-0.306
        asked.time.names.location=-0.147 asked.time.names.motive=-0.054
        asked.time.names.object=-0.088 asked.time.names.person=-0.242
        asked.time.names.process=-0.026 asked.time.names.quantity=0.125
        asked.time.names.relation=-0.205 asked.time.names.shape=-0.033
        asked.time.names.time=0.212 who.names.act=-0.324 who.names.animal=-0.113
        who.names.attribute=-0.075 who.names.cognition=-0.147 who.names.communication=-0.440
        who.names.event=-0.056 who.names.food=-0.096 who.names.group=0.088
        who.names.location=0.157 who.names.object=-0.171 who.names.person=0.387
        who.names.phenomenon=-0.027 who.names.plant=-0.021 who.names.possession=-0.030
        who.names.process=-0.084 who.names.quantity=-0.533 who.names.relation=-0.321
        who.names.shape=-0.050 who.names.state=-0.237 who.names.substance=-0.059
        who.names.time=-0.238 place.names.act=-0.238 place.names.artifact=0.176
        place.names.attribute=-0.086 place.names.cognition=-0.171
        place.names.communication=-0.251 place.names.event=-0.044 place.names.group=-0.100
        place.names.motive=-0.084 place.names.object=-0.264 place.names.person=-0.024
        place.names.phenomenon=-0.036 place.names.plant=-0.059 place.names.possession=-0.096
        place.names.process=-0.100 place.names.quantity=0.022 place.names.relation=-0.074
        place.names.shape=-0.022 place.names.state=-0.070 place.names.substance=-0.038
        place.names.time=-0.419 country.names.artifact=-0.218 country.names.attribute=-0.021
        country.names.cognition=-0.047 country.names.communication=-0.102
        country.names.group=-0.175 country.names.location=1.394 country.names.object=-0.241
        country.names.person=-0.070 country.names.quantity=-0.372 country.names.relation=-0.024
        country.names.state=-0.075 country.names.time=-0.495 date.names.act=-0.147
        date.names.animal=-0.101 date.names.artifact=-0.098 date.names.attribute=0.293
        date.names.body=-0.056 date.names.cognition=-0.070 date.names.communication=0.182
        date.names.event=-0.063 date.names.group=-0.265 date.names.location=-0.225
        date.names.object=-0.045 date.names.person=-0.319 date.names.phenomenon=-0.026
        date.names.relation=-0.052 date.names.shape=-0.030 date.names.state=-0.091
        date.names.substance=-0.048 date.names.time=1.437 count.names.act=-0.139
        count.names.animal=-0.042 count.names.artifact=-0.106 count.names.attribute=0.430
        count.names.cognition=-0.102 count.names.communication=-0.074 count.names.event=-0.027
        count.names.group=-0.209 count.names.location=-0.146 count.names.object=-0.047
        count.names.person=-0.129 count.names.possession=-0.031 count.names.quantity=1.548
        count.names.state=-0.050 count.names.substance=-0.022 count.names.time=-0.251
        number.names.act=-0.164 number.names.artifact=-0.130 number.names.attribute=0.740
        number.names.cognition=-0.067 number.names.communication=-0.125 number.names.event=-0.076
        number.names.feeling=-0.074 number.names.group=-0.181 number.names.location=0.039
        number.names.object=-0.100 number.names.person=-0.184 number.names.phenomenon=-0.021
        number.names.possession=-0.047 number.names.quantity=1.546 number.names.state=-0.031
        number.names.substance=-0.065 number.names.time=-0.309 organisation.names.act=0.383
        organisation.names.artifact=-0.194 organisation.names.attribute=-0.041
        organisation.names.cognition=-0.026 organisation.names.food=0.468
        organisation.names.group=0.861 organisation.names.location=0.033
        organisation.names.person=-0.113 organisation.names.phenomenon=-0.025
        organisation.names.possession=-0.054 organisation.names.process=-0.065
        organisation.names.quantity=-0.192 organisation.names.state=-0.031
        organisation.names.time=-0.269 thing.names.act=-0.162 thing.names.animal=0.027
        thing.names.artifact=-0.174 thing.names.attribute=-0.028 thing.names.body=-0.062
        thing.names.cognition=0.058 thing.names.communication=0.216 thing.names.event=0.021
        thing.names.feeling=-0.051 thing.names.food=-0.025 thing.names.group=-0.155
        thing.names.location=-0.048 thing.names.motive=-0.191 thing.names.object=-0.144
        thing.names.person=-0.035 thing.names.phenomenon=-0.108 thing.names.plant=-0.189
        thing.names.possession=-0.075 thing.names.process=-0.144 thing.names.quantity=-0.060
        thing.names.relation=0.021 thing.names.shape=-0.134 thing.names.state=-0.209
        thing.names.substance=0.240 thing.names.time=-0.430 what.names.act=0.166
        what.names.animal=-0.131 what.names.artifact=0.145 what.names.attribute=0.606
        what.names.body=-0.238 what.names.cognition=-0.272 what.names.communication=0.027
        what.names.event=0.102 what.names.feeling=-0.041 what.names.group=-0.433
        what.names.location=-0.421 what.names.motive=-0.087 what.names.object=0.249
        what.names.person=-0.021 what.names.phenomenon=-0.186 what.names.plant=-0.025
        what.names.possession=0.061 what.names.process=0.123 what.names.quantity=-0.059
        what.names.relation=-0.250 what.names.shape=-0.316 what.names.state=0.278
        what.names.substance=-0.195 what.names.time=-0.266 why.names.act=-0.078
        why.names.cognition=0.694 why.names.communication=-0.077 why.names.group=-0.074
        why.names.location=-0.042 why.names.person=-0.145 why.names.quantity=-0.026
        why.names.state=0.342 why.names.time=-0.021 how.names.act=0.810 how.names.animal=-0.023
        how.names.artifact=-0.286 how.names.attribute=-0.374 how.names.cognition=-0.255
        how.names.communication=-0.257 how.names.event=-0.270 how.names.food=-0.065
        how.names.group=-0.487 how.names.location=-0.255 how.names.motive=-0.381
        how.names.person=-0.457 how.names.phenomenon=-0.074 how.names.possession=-0.272
        how.names.process=-0.030 how.names.quantity=-0.376 how.names.relation=-0.289
        how.names.shape=-0.042 how.names.state=-0.111 how.names.time=-0.643
        other.names.act=-0.337 other.names.animal=-0.192 other.names.artifact=-0.749
        other.names.attribute=-0.152 other.names.body=-0.028 other.names.cognition=-0.091
        other.names.communication=-0.160 other.names.event=-0.103 other.names.feeling=-0.096
        other.names.group=-0.202 other.names.location=-0.023 other.names.motive=-0.157
        other.names.object=-0.026 other.names.person=-0.143 other.names.phenomenon=-0.173
        other.names.quantity=-0.165 other.names.state=0.916 other.names.substance=-0.069
        other.names.time=-0.148 from.core.to.core.phrases1=0.598
        from.core.to.core.phrases2=-0.128 from.core.to.core.phrases3=-0.181
        from.core.to.inside.phrases1=-0.184 from.core.to.inside.phrases2=0.155
        from.core.to.outside.phrases1=-0.072 from.whole.to.core.phrases3=-0.051
        from.whole.to.inside.phrases1=-0.045 from.whole.to.outside.phrases0=0.098
        from.whole.to.outside.phrases1=1.001 from.inside.to.core.phrases1=-0.201
        from.inside.to.core.phrases2=0.267 from.inside.to.inside.phrases1=-0.027
        from.inside.to.outside.phrases1=0.155 from.outside.to.core.phrases2=-0.054
        from.outside.to.core.phrases3=-0.035 from.outside.to.inside.phrases1=0.149
        from.outside.to.inside.phrases2=-0.671 from.outside.to.outside.phrases0=0.047
        from.outside.to.outside.phrases1=0.068 from.outside.to.outside.phrases2=-0.029
        who.from.core.to.core=0.362 who.from.core.to.inside=-0.417 who.from.whole.to.core=0.629
        who.from.whole.to.outside=-0.179 who.from.inside.to.core=-0.219
        who.from.inside.to.inside=-0.025 who.from.outside.to.core=-0.171
        who.from.outside.to.outside=0.026 place.from.core.to.core=0.469
        place.from.core.to.inside=-0.107 place.from.core.to.outside=-0.052
        place.from.whole.to.core=-0.094 place.from.whole.to.outside=-0.030
        place.from.inside.to.inside=-0.200 place.from.outside.to.core=0.073
        place.from.outside.to.inside=-0.056 place.from.outside.to.outside=-0.139
        country.from.core.to.core=0.870 country.from.core.to.inside=-0.189
        country.from.inside.to.core=-0.256 country.from.outside.to.core=-0.027
        country.from.outside.to.inside=-0.025 country.from.outside.to.outside=-0.407
        date.from.core.to.core=-0.190 date.from.core.to.inside=0.131
        date.from.core.to.outside=-0.050 date.from.whole.to.core=-0.102
        date.from.whole.to.inside=-0.364 date.from.whole.to.outside=0.241
        date.from.inside.to.core=-0.127 date.from.inside.to.inside=-0.086
        date.from.inside.to.outside=0.972 date.from.outside.to.core=0.138
        date.from.outside.to.inside=-0.044 count.from.core.to.core=-0.292
        count.from.core.to.inside=0.128 count.from.core.to.outside=-0.056
        count.from.whole.to.core=-0.108 count.from.whole.to.outside=0.176
        count.from.inside.to.core=-0.361 count.from.inside.to.inside=-0.133
        count.from.inside.to.outside=-0.023 count.from.outside.to.core=-0.223
        count.from.outside.to.inside=1.197 count.from.outside.to.outside=0.023
        number.from.core.to.core=0.203 number.from.core.to.inside=-0.484
        number.from.core.to.outside=-0.139 number.from.whole.to.core=0.265
        number.from.whole.to.inside=-0.044 number.from.whole.to.outside=-0.070
        number.from.inside.to.core=0.401 number.from.inside.to.inside=-0.171
        number.from.inside.to.outside=-0.027 number.from.outside.to.core=0.024
        number.from.outside.to.inside=-0.231 number.from.outside.to.outside=-0.313
        organisation.from.core.to.core=0.627 organisation.from.core.to.inside=0.212
        organisation.from.core.to.outside=-0.027 organisation.from.whole.to.core=-0.116
        organisation.from.whole.to.outside=-0.045 organisation.from.inside.to.core=-0.770
        organisation.from.inside.to.inside=-0.024 organisation.from.outside.to.core=-0.335
        organisation.from.outside.to.outside=-0.046 thing.from.core.to.core=0.388
        thing.from.core.to.inside=-0.156 thing.from.core.to.outside=-0.087
        thing.from.whole.to.core=-0.044 thing.from.whole.to.inside=-0.036
        thing.from.whole.to.outside=0.202 thing.from.inside.to.core=-0.232
        thing.from.inside.to.inside=0.145 thing.from.outside.to.core=-0.291
        thing.from.outside.to.inside=-0.023 thing.from.outside.to.outside=0.127
        what.from.core.to.core=0.464 what.from.core.to.inside=-0.509
        what.from.core.to.outside=-0.050 what.from.whole.to.core=-0.337
        what.from.whole.to.outside=0.499 what.from.inside.to.core=-0.122
        what.from.inside.to.inside=-0.137 what.from.inside.to.outside=-0.046
        what.from.outside.to.core=-0.025 what.from.outside.to.inside=-0.067
        what.from.outside.to.outside=0.301 why.from.core.to.core=0.099
        why.from.core.to.inside=-0.181 why.from.whole.to.core=-0.160
        why.from.inside.to.core=0.301 why.from.inside.to.inside=-0.053
        why.from.outside.to.core=-0.269 why.from.outside.to.outside=-0.043
        how.from.core.to.core=-0.179 how.from.core.to.inside=-0.188
        how.from.core.to.outside=-0.030 how.from.whole.to.core=-0.244
        how.from.whole.to.outside=-0.161 how.from.inside.to.core=-0.573
        how.from.inside.to.inside=-0.234 how.from.outside.to.core=0.502
        how.from.outside.to.outside=0.273 other.from.core.to.core=0.950
        other.from.core.to.inside=-0.466 other.from.whole.to.core=-0.105
        other.from.inside.to.core=-0.347 other.from.inside.to.inside=-0.021
        other.from.outside.to.core=-0.127 other.from.outside.to.outside=-0.215 who.words1=-0.340
        who.words2=0.759 who.words3=0.262 who.words5=-0.173 who.words6=-0.237 who.words7=-0.411
        place.words1=0.204 place.words2=0.110 place.words3=-0.082 place.words4=0.157
        place.words5=0.036 place.words6=-0.342 place.words7=-0.405 country.words1=0.130
        country.words2=-0.735 country.words3=-0.694 country.words4=-0.429 country.words5=0.873
        country.words6=-0.081 country.words7=-0.467 date.words1=0.189 date.words2=0.189
        date.words3=0.209 date.words4=-0.124 date.words5=-0.165 date.words6=-0.192
        date.words7=-0.195 count.words1=0.695 count.words2=-0.481 count.words3=0.086
        count.words4=-0.069 count.words5=-0.198 count.words6=-0.105 count.words7=-0.137
        number.words1=-0.977 number.words2=0.320 number.words3=-0.144 number.words4=0.706
        number.words5=0.263 number.words6=-0.166 number.words7=-0.230 organisation.words1=-0.710
        organisation.words2=0.440 organisation.words3=0.137 organisation.words4=-0.806
        organisation.words5=0.888 organisation.words6=-0.074 organisation.words7=-0.308
        thing.words1=-0.169 thing.words2=0.208 thing.words3=0.423 thing.words4=0.150
        thing.words5=-0.251 thing.words6=-0.283 thing.words7=-0.142 what.words1=-0.067
        what.words2=-0.211 what.words3=0.104 what.words4=0.255 what.words5=0.150
        what.words6=-0.204 what.words7=-0.198 why.words1=-0.786 why.words2=-0.781
        why.words3=1.081 why.words4=-0.491 why.words5=-0.273 why.words6=-0.236 why.words7=-0.213
        how.words1=0.287 how.words2=-1.002 how.words3=-0.039 how.words5=-0.590 how.words6=-0.252
        how.words7=0.478 other.words1=-1.336 other.words2=0.222 other.words3=0.279
        other.words4=0.822 other.words5=-0.192 other.words6=-0.249 other.words7=-0.511
        who.left=-0.218 who.capital=0.761 place.left=0.349 place.capital=0.447
        country.left=-0.804 country.capital=0.671 date.left=0.273 date.capital=-0.319
        count.left=-0.610 count.capital=-0.764 number.left=-0.147 number.capital=-0.825
        organisation.left=-0.383 organisation.capital=0.461 thing.left=0.243 thing.capital=0.491
        what.left=0.070 what.capital=0.076 why.left=0.391 why.capital=-0.783 how.left=0.869
        how.capital=-1.046 other.left=-0.218 other.capital=0.659 nearLeft.within1=0.112
        nearLeft.within2=0.301 nearLeft.within3=0.038 nearLeft.within5=-0.099
        nearLeft.within6=-0.328 nearRight.within1=0.170 nearRight.within2=0.125
        nearRight.within4=0.024 nearRight.within5=-0.034 nearRight.within6=-0.271
        """
}
