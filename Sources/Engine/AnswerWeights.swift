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
        sentence=0.704 sentenceSquared=0.682 reach=0.340 reachSquared=0.336 passage=0.745
        rank=0.761 isFirstPassage=0.933 proximity=0.142 nearest=0.346 verbRight=0.140
        verbLeft=0.098 verbLeftOfSubject=-0.341 governed=0.272 governedByOther=-0.132
        overlap=-0.158 kindHead=0.803 kindInside=0.249 kindBeside=0.535 kindFollows=1.155
        pairs=0.639 behindBest=-0.334 isBestSentence=0.430 leftAlike=0.719 rightAlike=0.214
        firstSentence=0.104 isTitle=0.499 repeated=-0.140 sameClause=0.184 relation=0.382
        path=0.584 anchored=0.271 withOf=-0.111 sameThing=0.172 passageShare=0.388
        behindBestPassage=-0.384 sentenceBefore=0.152 within3=0.150 within6=0.406 within10=0.788
        samePreposition=0.630 otherPreposition=0.035 saidHead=0.109 unsaid=0.324
        trimmedSaid=0.302 trimmedUnsaid=-0.481 behindAll=0.031 beforeAll=-0.069
        behindAllOfSubject=-0.248 beforeAllOfSubject=0.646 clauseShare=0.511 who.person=0.798
        who.place=0.103 who.organisation=-0.081 who.work=0.157 who.event=-0.080 who.date=0.086
        who.year=-0.087 who.number=-0.152 who.quantity=-0.325 who.name=0.438 who.noun=-0.631
        who.adjective=-0.176 who.list=0.084 who.clause=-0.146 place.person=-0.264
        place.place=0.193 place.organisation=0.178 place.work=-0.091 place.event=-0.054
        place.date=-0.112 place.year=-0.280 place.number=0.116 place.quantity=-0.262
        place.name=0.270 place.noun=-0.547 place.adjective=0.192 place.list=0.281
        place.clause=0.098 country.person=-0.254 country.place=1.022 country.organisation=-0.052
        country.work=-0.065 country.date=-0.071 country.year=-0.111 country.number=-0.069
        country.quantity=-0.196 country.name=-1.061 country.noun=-0.377 country.adjective=-0.025
        country.list=0.287 country.clause=-0.022 date.person=-0.155 date.place=-0.165
        date.organisation=-0.113 date.work=-0.089 date.event=-0.064 date.date=0.799
        date.year=1.071 date.number=-0.120 date.quantity=0.073 date.name=-0.751 date.noun=-0.551
        date.adjective=-0.246 date.list=0.214 date.clause=-0.199 count.person=-0.049
        count.place=-0.039 count.organisation=-0.085 count.date=-0.115 count.year=-0.186
        count.number=0.941 count.quantity=0.104 count.name=-0.678 count.noun=-0.348
        count.adjective=0.244 count.list=-0.158 count.clause=-0.106 number.person=-0.032
        number.place=-0.167 number.organisation=-0.038 number.work=-0.028 number.event=-0.110
        number.date=-0.141 number.year=-0.091 number.number=1.123 number.quantity=0.310
        number.name=-0.532 number.noun=-0.359 number.adjective=-0.163 number.list=-0.333
        number.clause=-0.200 organisation.person=0.364 organisation.place=-0.097
        organisation.organisation=0.497 organisation.work=-0.143 organisation.date=-0.109
        organisation.year=-0.127 organisation.number=-0.062 organisation.quantity=-0.125
        organisation.name=0.514 organisation.noun=-0.890 organisation.adjective=-0.114
        organisation.clause=-0.271 thing.place=0.068 thing.organisation=0.107 thing.work=0.314
        thing.event=0.033 thing.date=-0.143 thing.year=-0.122 thing.number=-0.065
        thing.quantity=-0.103 thing.name=0.229 thing.noun=0.124 thing.adjective=-0.143
        thing.clause=-0.144 what.place=0.072 what.organisation=-0.314 what.work=0.496
        what.event=-0.250 what.date=-0.027 what.year=-0.221 what.quantity=0.123 what.name=-0.265
        what.noun=0.493 what.adjective=0.120 what.list=-0.575 what.clause=0.230 why.person=-0.064
        why.place=-0.028 why.organisation=-0.056 why.name=-0.222 why.noun=0.649
        why.adjective=-0.190 why.list=-0.105 why.clause=-0.261 how.person=-0.037 how.place=-0.152
        how.organisation=-0.027 how.date=-0.254 how.year=-0.387 how.number=-0.185
        how.quantity=-0.144 how.name=-0.560 how.noun=-0.767 how.adjective=0.444 how.list=0.704
        how.clause=0.478 other.date=-0.072 other.quantity=-0.161 other.name=0.261
        other.noun=0.552 other.adjective=-0.041 other.list=-0.830 other.clause=-0.144
        who.after.none=0.364 who.after.in=-0.458 who.after.on=-0.144 who.after.at=-0.225
        who.after.by=0.468 who.after.for=-0.164 who.after.to=-0.120 who.after.of=-0.024
        who.after.with=0.198 who.after.as=0.169 who.after.after=-0.203 who.after.is=-0.159
        who.after.verb=-0.073 who.after.comma=0.249 who.after.otherPreposition=-0.165
        who.after.other=0.068 place.after.none=0.457 place.after.in=0.331 place.after.on=-0.048
        place.after.at=0.758 place.after.for=-0.165 place.after.from=-0.264 place.after.to=0.183
        place.after.of=0.079 place.after.with=-0.177 place.after.as=0.340
        place.after.after=-0.501 place.after.is=0.240 place.after.verb=-0.048
        place.after.comma=-0.350 place.after.otherPreposition=-0.246 place.after.other=-0.850
        country.after.none=0.312 country.after.in=-0.742 country.after.on=-0.369
        country.after.at=-0.029 country.after.by=-0.135 country.after.for=-0.029
        country.after.from=0.108 country.after.to=0.690 country.after.of=-0.369
        country.after.with=-0.123 country.after.as=-0.075 country.after.is=-0.321
        country.after.verb=-0.360 country.after.comma=0.333 country.after.otherPreposition=-0.195
        country.after.other=0.082 date.after.in=0.102 date.after.on=-0.227 date.after.at=-0.045
        date.after.by=0.152 date.after.for=-0.090 date.after.from=0.075 date.after.to=-0.129
        date.after.of=0.692 date.after.with=-0.066 date.after.as=0.220 date.after.after=-0.173
        date.after.is=-0.108 date.after.verb=-0.125 date.after.comma=-0.228
        date.after.otherPreposition=-0.130 date.after.other=-0.078 count.after.none=-0.417
        count.after.in=-0.085 count.after.on=-0.228 count.after.at=-0.241 count.after.by=-0.061
        count.after.for=-0.045 count.after.to=0.149 count.after.of=0.319 count.after.with=0.187
        count.after.as=-0.160 count.after.after=0.456 count.after.is=0.413 count.after.verb=0.200
        count.after.comma=-0.264 count.after.otherPreposition=-0.469 count.after.other=-0.040
        number.after.none=-0.231 number.after.on=-0.074 number.after.at=-0.711
        number.after.by=0.561 number.after.for=-0.228 number.after.from=-0.358
        number.after.to=-0.186 number.after.of=-0.449 number.after.with=0.377
        number.after.as=-0.098 number.after.after=-0.035 number.after.is=0.138
        number.after.verb=0.231 number.after.otherPreposition=0.029 number.after.other=0.270
        organisation.after.none=0.598 organisation.after.in=-0.819 organisation.after.on=-0.057
        organisation.after.at=-0.191 organisation.after.by=0.024 organisation.after.for=-0.103
        organisation.after.from=0.305 organisation.after.to=-0.043 organisation.after.of=0.029
        organisation.after.with=-0.352 organisation.after.as=-0.036
        organisation.after.after=-0.065 organisation.after.is=-0.069
        organisation.after.verb=0.310 organisation.after.comma=-0.222
        organisation.after.otherPreposition=-0.040 organisation.after.other=0.103
        thing.after.none=0.478 thing.after.in=-0.390 thing.after.on=-0.219 thing.after.by=-0.140
        thing.after.for=0.054 thing.after.from=0.191 thing.after.to=0.088 thing.after.of=-0.285
        thing.after.with=0.051 thing.after.as=0.525 thing.after.after=-0.130 thing.after.is=0.050
        thing.after.verb=0.039 thing.after.comma=-0.279 thing.after.otherPreposition=-0.174
        thing.after.other=0.084 what.after.none=0.510 what.after.in=-0.412 what.after.on=-0.126
        what.after.at=-0.075 what.after.for=-0.138 what.after.from=0.096 what.after.to=-0.031
        what.after.with=-0.032 what.after.as=-0.188 what.after.after=-0.086 what.after.is=0.049
        what.after.verb=0.095 what.after.otherPreposition=-0.117 what.after.other=0.223
        why.after.none=-0.114 why.after.in=-0.082 why.after.by=-0.374 why.after.for=-0.255
        why.after.to=-0.040 why.after.of=-0.181 why.after.verb=-0.191 why.after.comma=-0.189
        why.after.otherPreposition=-0.124 why.after.other=0.767 how.after.none=-0.102
        how.after.in=-0.712 how.after.on=-0.264 how.after.at=-0.036 how.after.by=1.050
        how.after.for=-0.341 how.after.from=-0.198 how.after.to=-1.002 how.after.of=-0.606
        how.after.with=-0.209 how.after.as=-0.091 how.after.is=0.475 how.after.verb=-0.120
        how.after.comma=0.721 how.after.otherPreposition=-0.459 how.after.other=-0.371
        other.after.none=-0.137 other.after.in=-0.196 other.after.by=-0.095
        other.after.from=-0.121 other.after.to=-0.151 other.after.of=0.742 other.after.as=0.589
        other.after.after=-0.105 other.after.is=-0.083 other.after.comma=-1.041
        other.after.otherPreposition=-0.251 other.after.other=-1.147 who.subject=-0.118
        who.rightOfVerb=0.198 who.leftOfVerb=0.448 who.elsewhere=-0.275 place.rightOfVerb=0.640
        place.leftOfVerb=-0.584 place.elsewhere=-0.127 country.subject=-0.667
        country.rightOfVerb=0.392 country.leftOfVerb=0.279 country.elsewhere=-0.106
        date.subject=0.063 date.rightOfVerb=0.138 date.leftOfVerb=0.255 date.elsewhere=-0.252
        count.subject=-0.168 count.rightOfVerb=0.276 count.leftOfVerb=0.759
        count.elsewhere=-0.440 number.subject=-0.416 number.rightOfVerb=0.543
        number.leftOfVerb=-0.293 number.elsewhere=0.116 organisation.subject=0.433
        organisation.rightOfVerb=0.162 organisation.leftOfVerb=0.288
        organisation.elsewhere=-0.895 thing.subject=0.057 thing.rightOfVerb=0.342
        thing.leftOfVerb=0.240 thing.elsewhere=-0.403 what.subject=-0.113 what.rightOfVerb=0.292
        what.elsewhere=-0.084 why.subject=-0.174 why.rightOfVerb=-0.414 why.leftOfVerb=-0.103
        why.elsewhere=0.548 how.subject=-0.456 how.rightOfVerb=-0.117 how.leftOfVerb=-0.025
        how.elsewhere=0.484 other.subject=-0.427 other.rightOfVerb=-0.762 other.elsewhere=0.803
        person.length0=-0.114 person.length1=0.077 person.length2=0.050 person.length3=0.357
        person.length4=-0.057 place.length1=-0.117 place.length2=0.463 place.length3=0.542
        place.length4=-0.231 organisation.length0=-0.035 organisation.length1=-0.035
        organisation.length2=0.048 organisation.length4=-0.055 organisation.length5=-0.121
        work.length0=0.357 work.length1=-0.028 work.length2=0.072 work.length3=0.320
        work.length4=-0.235 work.length5=-0.036 event.length1=-0.039 event.length2=-0.133
        event.length3=0.068 event.length4=-0.078 date.length0=-0.023 date.length1=0.089
        date.length3=0.063 date.length4=-0.098 year.length0=0.029 number.length1=0.059
        number.length2=0.110 quantity.length1=-0.090 quantity.length2=-0.034
        quantity.length3=0.109 quantity.length4=-0.034 quantity.length5=-0.034 name.length1=0.239
        name.length2=-0.098 name.length3=-0.121 name.length4=-0.092 name.length5=-0.059
        noun.length0=-0.080 noun.length1=0.036 noun.length2=0.089 noun.length3=-0.180
        noun.length4=-0.058 adjective.length0=0.024 adjective.length1=-0.069
        adjective.length2=-0.037 adjective.length3=-0.044 adjective.length4=-0.071
        list.length2=0.159 list.length3=0.035 list.length4=-0.187 clause.length0=-0.025
        clause.length2=-0.033 clause.length3=0.061 clause.length4=-0.042 clause.length5=-0.049
        before.noun=0.093 before.name=-0.209 before.pronoun=0.053 before.number=-0.090
        before.date=-0.056 before.determiner=0.055 before.possessive=-0.031
        before.adjective=-0.045 before.adverb=0.055 before.preposition=0.036
        before.conjunction=-0.217 before.subordinator=0.078 before.negation=-0.082
        before.auxiliary=0.071 before.verb=0.071 before.punctuation=-0.040 before.edge=0.234
        behind.noun=-0.025 behind.name=-0.181 behind.pronoun=0.026 behind.number=-0.051
        behind.date=-0.195 behind.possessive=0.144 behind.adjective=0.055
        behind.preposition=-0.302 behind.conjunction=-0.262 behind.subordinator=-0.091
        behind.negation=-0.056 behind.auxiliary=0.083 behind.verb=0.067 behind.punctuation=0.587
        behind.edge=-0.042 first.noun=-0.090 first.name=0.192 first.number=0.062 first.date=0.028
        first.adjective=-0.125 first.adverb=-0.032 first.preposition=0.104 first.verb=-0.092
        first.punctuation=0.205 last.noun=-0.204 last.name=0.057 last.pronoun=-0.064
        last.date=0.112 last.possessive=0.037 last.adjective=-0.034 last.adverb=0.128
        last.auxiliary=-0.024 last.verb=-0.033 last.punctuation=0.268 asked.act.person=-0.267
        asked.act.place=-0.249 asked.act.organisation=-0.072 asked.act.work=-0.028
        asked.act.date=-0.031 asked.act.year=-0.040 asked.act.quantity=-0.062
        asked.act.noun=0.784 asked.act.adjective=-0.158 asked.act.list=-0.330
        asked.act.clause=-0.094 asked.animal.organisation=-0.026 asked.animal.number=-0.057
        asked.animal.quantity=-0.268 asked.animal.name=0.585 asked.animal.noun=-0.336
        asked.animal.adjective=-0.512 asked.animal.list=-0.139 asked.animal.clause=-0.480
        asked.artifact.person=-0.268 asked.artifact.place=0.764 asked.artifact.organisation=0.374
        asked.artifact.work=-0.402 asked.artifact.event=-0.030 asked.artifact.date=-0.257
        asked.artifact.year=-0.178 asked.artifact.number=0.180 asked.artifact.quantity=-0.245
        asked.artifact.name=0.276 asked.artifact.noun=-0.716 asked.artifact.adjective=0.319
        asked.artifact.list=-0.206 asked.artifact.clause=-0.346 asked.attribute.person=-0.032
        asked.attribute.place=-0.050 asked.attribute.organisation=-0.054
        asked.attribute.year=-0.029 asked.attribute.number=0.483 asked.attribute.quantity=-0.503
        asked.attribute.name=-0.511 asked.attribute.noun=0.106 asked.attribute.adjective=-0.262
        asked.attribute.list=0.511 asked.attribute.clause=-0.223 asked.body.person=-0.088
        asked.body.place=-0.026 asked.body.organisation=-1.053 asked.body.work=-0.063
        asked.body.year=-0.026 asked.body.number=-0.047 asked.body.quantity=-0.247
        asked.body.name=-1.210 asked.body.adjective=-0.510 asked.body.list=1.293
        asked.body.clause=-0.138 asked.cognition.person=0.088 asked.cognition.place=-0.288
        asked.cognition.organisation=0.389 asked.cognition.work=-0.646
        asked.cognition.event=-0.032 asked.cognition.date=-0.091 asked.cognition.year=-0.101
        asked.cognition.number=0.558 asked.cognition.quantity=-0.509 asked.cognition.name=-0.657
        asked.cognition.noun=-0.346 asked.cognition.adjective=0.066 asked.cognition.list=0.582
        asked.cognition.clause=0.253 asked.communication.person=0.062
        asked.communication.place=-0.053 asked.communication.organisation=-0.283
        asked.communication.work=1.169 asked.communication.event=0.665
        asked.communication.date=-0.134 asked.communication.year=-0.180
        asked.communication.number=-0.086 asked.communication.quantity=-0.234
        asked.communication.name=0.206 asked.communication.noun=-0.116
        asked.communication.adjective=-0.326 asked.communication.list=-0.213
        asked.communication.clause=-0.161 asked.event.person=-0.123 asked.event.place=-0.118
        asked.event.work=-0.021 asked.event.date=-0.429 asked.event.year=-0.093
        asked.event.number=-0.409 asked.event.quantity=-0.156 asked.event.name=1.361
        asked.event.noun=-0.922 asked.event.adjective=-0.189 asked.event.list=-0.400
        asked.event.clause=-0.056 asked.group.person=0.321 asked.group.place=0.413
        asked.group.organisation=0.254 asked.group.work=-0.132 asked.group.date=-0.172
        asked.group.year=-0.115 asked.group.number=0.060 asked.group.quantity=-0.331
        asked.group.name=0.560 asked.group.noun=-0.787 asked.group.adjective=-0.249
        asked.group.list=0.097 asked.group.clause=-0.146 asked.location.person=-0.098
        asked.location.place=0.528 asked.location.organisation=-0.093 asked.location.work=-0.294
        asked.location.event=-0.141 asked.location.date=-0.091 asked.location.year=-0.137
        asked.location.number=-0.157 asked.location.quantity=-0.252 asked.location.name=0.088
        asked.location.noun=-0.223 asked.location.adjective=0.146 asked.location.list=0.033
        asked.location.clause=-0.160 asked.object.person=-0.022 asked.object.place=1.562
        asked.object.organisation=-0.070 asked.object.date=-0.088 asked.object.year=-0.047
        asked.object.number=-0.022 asked.object.quantity=-0.070 asked.object.name=-1.062
        asked.object.noun=-0.572 asked.object.adjective=-0.034 asked.object.list=-0.457
        asked.object.clause=-0.076 asked.person.person=0.531 asked.person.place=-0.125
        asked.person.organisation=-0.171 asked.person.work=0.642 asked.person.event=-0.027
        asked.person.date=-0.126 asked.person.year=-0.048 asked.person.number=-0.107
        asked.person.quantity=-0.115 asked.person.name=0.061 asked.person.noun=-0.493
        asked.person.adjective=-0.134 asked.person.list=0.245 asked.person.clause=-0.133
        asked.phenomenon.name=-0.086 asked.phenomenon.noun=-1.168
        asked.phenomenon.adjective=1.196 asked.phenomenon.list=-0.887
        asked.phenomenon.clause=-0.447 asked.possession.person=-0.496
        asked.possession.place=-0.525 asked.possession.organisation=-0.216
        asked.possession.work=-0.073 asked.possession.event=-0.123 asked.possession.date=-0.364
        asked.possession.year=-0.174 asked.possession.number=-0.111
        asked.possession.quantity=-0.282 asked.possession.name=1.381 asked.possession.noun=-0.943
        asked.possession.adjective=-0.164 asked.possession.list=-0.642
        asked.possession.clause=-0.137 asked.relation.place=-0.082
        asked.relation.organisation=-0.040 asked.relation.work=-0.032 asked.relation.date=-0.105
        asked.relation.number=-0.251 asked.relation.quantity=0.560 asked.relation.name=0.204
        asked.relation.noun=-0.345 asked.relation.adjective=-0.041 asked.relation.list=-0.222
        asked.relation.clause=-0.023 asked.state.date=-0.078 asked.state.number=-0.482
        asked.state.quantity=0.955 asked.state.name=0.800 asked.state.noun=-0.881
        asked.state.adjective=-0.904 asked.state.list=-0.304 asked.state.clause=-0.558
        asked.substance.place=-0.024 asked.substance.organisation=-0.028
        asked.substance.number=-0.034 asked.substance.quantity=-0.111 asked.substance.name=-0.372
        asked.substance.noun=-1.012 asked.substance.adjective=-0.625 asked.substance.list=1.076
        asked.substance.clause=-0.030 asked.time.person=-0.061 asked.time.place=-0.089
        asked.time.organisation=-0.186 asked.time.work=-0.072 asked.time.date=-0.262
        asked.time.year=0.722 asked.time.number=-0.133 asked.time.quantity=0.307
        asked.time.name=0.054 asked.time.noun=-0.715 asked.time.adjective=-0.184
        asked.time.list=0.389 asked.time.clause=-0.092 asked.act.names.act=0.766
        asked.act.names.animal=-0.090 asked.act.names.artifact=0.735
        asked.act.names.attribute=-0.048 asked.act.names.body=-0.021
        asked.act.names.cognition=-0.071 asked.act.names.communication=-0.371
        asked.act.names.event=0.730 asked.act.names.feeling=-0.030 asked.act.names.food=-0.055
        asked.act.names.group=-0.793 asked.act.names.location=0.599 asked.act.names.motive=-0.100
        asked.act.names.object=-0.161 asked.act.names.person=0.584
        asked.act.names.phenomenon=-0.034 asked.act.names.possession=-0.030
        asked.act.names.process=-1.027 asked.act.names.quantity=-0.078
        asked.act.names.relation=-0.028 asked.act.names.state=-0.043
        asked.act.names.substance=-0.199 asked.act.names.time=-0.127
        asked.animal.names.act=-0.287 asked.animal.names.animal=-0.144
        asked.animal.names.artifact=-0.713 asked.animal.names.attribute=-0.037
        asked.animal.names.body=-0.116 asked.animal.names.cognition=-0.915
        asked.animal.names.communication=-0.117 asked.animal.names.group=-0.091
        asked.animal.names.location=-0.034 asked.animal.names.object=-0.033
        asked.animal.names.person=-0.177 asked.animal.names.process=-0.441
        asked.animal.names.quantity=-0.327 asked.animal.names.state=-0.053
        asked.animal.names.substance=-0.668 asked.artifact.names.act=-0.353
        asked.artifact.names.animal=-0.120 asked.artifact.names.artifact=-0.384
        asked.artifact.names.attribute=-0.123 asked.artifact.names.body=-0.038
        asked.artifact.names.cognition=0.329 asked.artifact.names.communication=-0.052
        asked.artifact.names.event=-0.078 asked.artifact.names.feeling=-0.032
        asked.artifact.names.food=-0.051 asked.artifact.names.group=0.060
        asked.artifact.names.location=0.388 asked.artifact.names.object=-0.135
        asked.artifact.names.person=-0.691 asked.artifact.names.phenomenon=-0.062
        asked.artifact.names.plant=-0.051 asked.artifact.names.possession=-0.056
        asked.artifact.names.process=-0.030 asked.artifact.names.quantity=-0.147
        asked.artifact.names.relation=-0.040 asked.artifact.names.shape=-0.237
        asked.artifact.names.state=-0.076 asked.artifact.names.substance=-0.176
        asked.artifact.names.time=-0.462 asked.attribute.names.act=-0.318
        asked.attribute.names.animal=-0.080 asked.attribute.names.artifact=-0.426
        asked.attribute.names.attribute=0.306 asked.attribute.names.body=-0.843
        asked.attribute.names.cognition=-0.541 asked.attribute.names.communication=0.452
        asked.attribute.names.event=-0.061 asked.attribute.names.group=-0.414
        asked.attribute.names.location=0.667 asked.attribute.names.object=-0.050
        asked.attribute.names.person=-0.238 asked.attribute.names.quantity=-0.275
        asked.attribute.names.relation=-0.086 asked.attribute.names.state=-0.183
        asked.attribute.names.substance=-0.073 asked.attribute.names.time=-0.048
        asked.body.names.act=-0.690 asked.body.names.animal=-0.040
        asked.body.names.artifact=-0.048 asked.body.names.attribute=-0.405
        asked.body.names.body=-0.288 asked.body.names.cognition=-0.631
        asked.body.names.communication=-0.484 asked.body.names.event=-0.042
        asked.body.names.feeling=-0.234 asked.body.names.group=1.406
        asked.body.names.location=-0.479 asked.body.names.person=-0.255
        asked.body.names.plant=-0.029 asked.body.names.possession=-0.065
        asked.body.names.process=-0.040 asked.body.names.quantity=-0.309
        asked.body.names.relation=-0.052 asked.body.names.state=-0.038
        asked.body.names.substance=-0.155 asked.body.names.time=-0.063
        asked.cognition.names.act=-0.482 asked.cognition.names.animal=-0.033
        asked.cognition.names.artifact=-0.340 asked.cognition.names.attribute=-0.207
        asked.cognition.names.body=-0.072 asked.cognition.names.cognition=-0.053
        asked.cognition.names.communication=0.711 asked.cognition.names.event=-0.097
        asked.cognition.names.feeling=-0.059 asked.cognition.names.food=-0.028
        asked.cognition.names.group=-0.218 asked.cognition.names.location=-0.067
        asked.cognition.names.motive=-0.124 asked.cognition.names.object=-0.100
        asked.cognition.names.person=-0.444 asked.cognition.names.phenomenon=-0.103
        asked.cognition.names.process=-0.131 asked.cognition.names.quantity=0.041
        asked.cognition.names.relation=-0.124 asked.cognition.names.shape=-0.033
        asked.cognition.names.state=0.411 asked.cognition.names.substance=1.010
        asked.cognition.names.time=-0.566 asked.communication.names.act=0.287
        asked.communication.names.animal=-0.169 asked.communication.names.artifact=-0.420
        asked.communication.names.attribute=0.391 asked.communication.names.body=-0.028
        asked.communication.names.cognition=0.076 asked.communication.names.communication=0.096
        asked.communication.names.event=0.120 asked.communication.names.feeling=-0.065
        asked.communication.names.food=-0.163 asked.communication.names.group=-0.175
        asked.communication.names.location=-0.284 asked.communication.names.object=-0.180
        asked.communication.names.person=-0.465 asked.communication.names.phenomenon=-0.035
        asked.communication.names.plant=-0.479 asked.communication.names.possession=-0.110
        asked.communication.names.quantity=-0.337 asked.communication.names.relation=-0.117
        asked.communication.names.shape=-0.395 asked.communication.names.state=-0.716
        asked.communication.names.substance=-0.022 asked.communication.names.time=-0.332
        asked.event.names.act=-0.833 asked.event.names.animal=-1.168
        asked.event.names.artifact=-0.091 asked.event.names.attribute=-0.028
        asked.event.names.cognition=-0.105 asked.event.names.communication=-0.225
        asked.event.names.event=-0.214 asked.event.names.group=-0.365
        asked.event.names.location=-0.993 asked.event.names.object=-0.126
        asked.event.names.person=-0.608 asked.event.names.quantity=-0.447
        asked.event.names.relation=-0.075 asked.event.names.time=-0.451
        asked.group.names.act=0.063 asked.group.names.artifact=0.216
        asked.group.names.attribute=-0.195 asked.group.names.cognition=-0.060
        asked.group.names.communication=0.201 asked.group.names.event=0.100
        asked.group.names.food=0.378 asked.group.names.group=0.209
        asked.group.names.location=0.319 asked.group.names.motive=-0.048
        asked.group.names.object=-0.080 asked.group.names.person=0.111
        asked.group.names.phenomenon=-0.040 asked.group.names.possession=-0.025
        asked.group.names.process=-0.022 asked.group.names.quantity=-0.279
        asked.group.names.shape=-0.036 asked.group.names.state=-0.055
        asked.group.names.substance=-0.021 asked.group.names.time=-0.311
        asked.location.names.act=-0.395 asked.location.names.animal=-0.052
        asked.location.names.artifact=-0.211 asked.location.names.attribute=-0.163
        asked.location.names.cognition=-0.203 asked.location.names.communication=-0.274
        asked.location.names.event=-0.092 asked.location.names.food=-0.029
        asked.location.names.group=-0.274 asked.location.names.location=0.299
        asked.location.names.object=-0.229 asked.location.names.person=0.519
        asked.location.names.phenomenon=-0.044 asked.location.names.plant=-0.083
        asked.location.names.possession=-0.143 asked.location.names.process=-0.241
        asked.location.names.quantity=0.102 asked.location.names.relation=-0.021
        asked.location.names.shape=-0.064 asked.location.names.state=-0.099
        asked.location.names.substance=-0.024 asked.location.names.time=-0.330
        asked.object.names.act=-0.022 asked.object.names.artifact=-0.150
        asked.object.names.event=-0.021 asked.object.names.group=-0.064
        asked.object.names.location=1.273 asked.object.names.object=-0.082
        asked.object.names.person=-0.058 asked.object.names.phenomenon=-0.076
        asked.object.names.quantity=-0.095 asked.object.names.time=-0.119
        asked.person.names.act=-0.215 asked.person.names.animal=0.421
        asked.person.names.artifact=-0.163 asked.person.names.attribute=-0.079
        asked.person.names.cognition=-0.163 asked.person.names.communication=-0.076
        asked.person.names.event=-0.074 asked.person.names.food=-0.040
        asked.person.names.group=-0.352 asked.person.names.location=-0.409
        asked.person.names.motive=-0.040 asked.person.names.object=-0.095
        asked.person.names.person=0.595 asked.person.names.phenomenon=-0.041
        asked.person.names.possession=-0.071 asked.person.names.quantity=-0.233
        asked.person.names.relation=-0.459 asked.person.names.state=-0.090
        asked.person.names.substance=-0.022 asked.person.names.time=-0.231
        asked.phenomenon.names.act=-0.672 asked.phenomenon.names.artifact=-0.282
        asked.phenomenon.names.attribute=-0.028 asked.phenomenon.names.cognition=-0.232
        asked.phenomenon.names.group=-0.079 asked.phenomenon.names.phenomenon=-0.893
        asked.phenomenon.names.quantity=-0.115 asked.phenomenon.names.substance=-0.416
        asked.phenomenon.names.time=-0.027 asked.possession.names.act=-0.083
        asked.possession.names.attribute=-0.049 asked.possession.names.cognition=-0.095
        asked.possession.names.communication=-0.477 asked.possession.names.event=-0.356
        asked.possession.names.group=-0.908 asked.possession.names.location=-0.608
        asked.possession.names.person=0.534 asked.possession.names.possession=-0.772
        asked.possession.names.process=-0.062 asked.possession.names.quantity=-0.396
        asked.possession.names.state=-0.091 asked.possession.names.time=-0.546
        asked.relation.names.act=-0.024 asked.relation.names.artifact=-0.232
        asked.relation.names.attribute=-0.090 asked.relation.names.communication=-0.031
        asked.relation.names.group=-0.072 asked.relation.names.location=-0.137
        asked.relation.names.object=-0.027 asked.relation.names.person=-0.095
        asked.relation.names.quantity=0.629 asked.relation.names.state=-0.051
        asked.relation.names.time=-0.124 asked.state.names.act=1.044
        asked.state.names.attribute=-0.099 asked.state.names.body=-0.032
        asked.state.names.cognition=-0.629 asked.state.names.communication=-0.049
        asked.state.names.event=-0.185 asked.state.names.group=-0.216
        asked.state.names.location=-0.227 asked.state.names.person=-0.152
        asked.state.names.phenomenon=-0.256 asked.state.names.process=-0.187
        asked.state.names.quantity=0.853 asked.state.names.state=-1.134
        asked.state.names.substance=-0.024 asked.state.names.time=-0.132
        asked.substance.names.act=-0.053 asked.substance.names.animal=-0.037
        asked.substance.names.artifact=-0.215 asked.substance.names.communication=-0.119
        asked.substance.names.group=-0.043 asked.substance.names.location=-0.066
        asked.substance.names.person=-0.086 asked.substance.names.quantity=-0.145
        asked.substance.names.relation=-0.046 asked.substance.names.substance=-0.839
        asked.substance.names.time=-0.747 asked.time.names.act=-0.057
        asked.time.names.animal=-0.055 asked.time.names.artifact=-0.030
        asked.time.names.attribute=-0.080 asked.time.names.cognition=-0.088
        asked.time.names.communication=-0.132 asked.time.names.feeling=-0.020
        asked.time.names.group=-0.277 asked.time.names.location=-0.143
        asked.time.names.motive=-0.046 asked.time.names.object=-0.077
        asked.time.names.person=-0.204 asked.time.names.process=-0.023
        asked.time.names.quantity=0.151 asked.time.names.relation=-0.189
        asked.time.names.shape=-0.025 asked.time.names.time=0.190 who.names.act=-0.314
        who.names.animal=-0.108 who.names.attribute=-0.063 who.names.cognition=-0.099
        who.names.communication=-0.354 who.names.event=-0.065 who.names.food=-0.068
        who.names.location=0.253 who.names.object=-0.187 who.names.person=0.515
        who.names.phenomenon=-0.026 who.names.possession=-0.030 who.names.process=-0.084
        who.names.quantity=-0.482 who.names.relation=-0.250 who.names.shape=-0.047
        who.names.state=-0.213 who.names.substance=-0.036 who.names.time=-0.070
        place.names.act=-0.229 place.names.animal=-0.068 place.names.artifact=0.141
        place.names.attribute=-0.105 place.names.cognition=-0.163
        place.names.communication=-0.217 place.names.event=-0.034 place.names.food=-0.022
        place.names.group=-0.172 place.names.location=-0.073 place.names.motive=-0.076
        place.names.object=-0.259 place.names.person=-0.153 place.names.phenomenon=-0.024
        place.names.plant=-0.091 place.names.possession=-0.100 place.names.process=-0.089
        place.names.relation=-0.073 place.names.shape=-0.025 place.names.state=-0.078
        place.names.substance=-0.037 place.names.time=-0.458 country.names.act=-0.023
        country.names.artifact=-0.055 country.names.attribute=-0.021
        country.names.communication=-0.071 country.names.group=-0.175
        country.names.location=1.666 country.names.object=-0.165 country.names.person=-0.448
        country.names.quantity=-0.256 country.names.state=-0.076 country.names.time=-0.195
        date.names.act=-0.125 date.names.animal=-0.068 date.names.artifact=-0.092
        date.names.attribute=0.282 date.names.body=-0.048 date.names.cognition=-0.078
        date.names.communication=0.153 date.names.event=-0.080 date.names.food=-0.033
        date.names.group=-0.261 date.names.location=-0.247 date.names.object=-0.051
        date.names.person=-0.326 date.names.quantity=-0.058 date.names.relation=-0.042
        date.names.shape=-0.030 date.names.state=-0.075 date.names.substance=-0.043
        date.names.time=1.555 count.names.act=-0.152 count.names.animal=-0.039
        count.names.artifact=-0.146 count.names.attribute=0.409 count.names.cognition=-0.101
        count.names.communication=-0.072 count.names.event=-0.025 count.names.group=-0.210
        count.names.location=-0.186 count.names.object=-0.046 count.names.person=-0.188
        count.names.possession=-0.029 count.names.quantity=1.476 count.names.state=-0.048
        count.names.substance=-0.023 count.names.time=-0.277 number.names.act=-0.166
        number.names.artifact=-0.131 number.names.attribute=0.719 number.names.body=-0.024
        number.names.cognition=-0.060 number.names.communication=-0.121 number.names.event=-0.068
        number.names.feeling=-0.067 number.names.group=-0.186 number.names.location=0.034
        number.names.object=-0.101 number.names.person=-0.195 number.names.phenomenon=-0.022
        number.names.possession=-0.046 number.names.quantity=1.552 number.names.state=-0.044
        number.names.substance=-0.066 number.names.time=-0.307 organisation.names.act=0.380
        organisation.names.artifact=-0.180 organisation.names.attribute=-0.045
        organisation.names.cognition=-0.060 organisation.names.communication=-0.064
        organisation.names.event=0.368 organisation.names.food=0.484
        organisation.names.group=0.888 organisation.names.person=-0.093
        organisation.names.phenomenon=-0.028 organisation.names.possession=-0.048
        organisation.names.process=-0.054 organisation.names.quantity=-0.201
        organisation.names.shape=-0.050 organisation.names.state=-0.057
        organisation.names.substance=-0.020 organisation.names.time=-0.274 thing.names.act=-0.132
        thing.names.animal=0.049 thing.names.artifact=-0.201 thing.names.attribute=-0.056
        thing.names.body=-0.054 thing.names.cognition=0.030 thing.names.communication=0.229
        thing.names.feeling=-0.047 thing.names.food=-0.056 thing.names.group=-0.161
        thing.names.location=-0.112 thing.names.motive=-0.175 thing.names.object=-0.136
        thing.names.person=-0.052 thing.names.phenomenon=-0.099 thing.names.plant=-0.147
        thing.names.possession=-0.073 thing.names.process=-0.142 thing.names.quantity=-0.096
        thing.names.shape=-0.122 thing.names.state=-0.183 thing.names.substance=0.208
        thing.names.time=-0.423 what.names.act=0.126 what.names.animal=-0.104
        what.names.artifact=0.125 what.names.attribute=0.534 what.names.body=-0.260
        what.names.cognition=-0.279 what.names.communication=-0.087 what.names.event=0.088
        what.names.feeling=-0.082 what.names.food=-0.035 what.names.group=-0.311
        what.names.location=-0.144 what.names.motive=-0.086 what.names.object=0.507
        what.names.person=-0.105 what.names.phenomenon=-0.177 what.names.possession=0.037
        what.names.process=0.113 what.names.quantity=0.090 what.names.relation=-0.257
        what.names.shape=-0.307 what.names.state=0.209 what.names.substance=-0.187
        what.names.time=-0.177 why.names.act=-0.099 why.names.cognition=0.670
        why.names.communication=-0.095 why.names.group=-0.089 why.names.location=-0.051
        why.names.person=-0.164 why.names.quantity=-0.030 why.names.state=0.363
        why.names.time=-0.030 how.names.act=0.808 how.names.animal=-0.026
        how.names.artifact=-0.292 how.names.attribute=-0.349 how.names.cognition=-0.262
        how.names.communication=-0.268 how.names.event=-0.265 how.names.food=-0.067
        how.names.group=-0.476 how.names.location=-0.239 how.names.motive=-0.353
        how.names.object=-0.021 how.names.person=-0.458 how.names.phenomenon=-0.073
        how.names.possession=-0.258 how.names.process=-0.029 how.names.quantity=-0.378
        how.names.relation=-0.241 how.names.shape=-0.043 how.names.state=-0.111
        how.names.substance=-0.020 how.names.time=-0.632 other.names.act=-0.341
        other.names.animal=-0.171 other.names.artifact=-0.738 other.names.attribute=-0.148
        other.names.body=-0.031 other.names.cognition=-0.095 other.names.communication=-0.186
        other.names.event=-0.093 other.names.feeling=-0.085 other.names.group=-0.215
        other.names.location=-0.027 other.names.motive=-0.165 other.names.object=-0.038
        other.names.person=-0.133 other.names.phenomenon=-0.174 other.names.quantity=-0.162
        other.names.state=0.922 other.names.substance=-0.053 other.names.time=-0.163
        from.core.to.core.phrases1=0.609 from.core.to.core.phrases2=-0.176
        from.core.to.core.phrases3=-0.159 from.core.to.inside.phrases1=-0.191
        from.core.to.inside.phrases2=0.145 from.core.to.outside.phrases1=-0.061
        from.whole.to.core.phrases3=-0.043 from.whole.to.inside.phrases1=-0.038
        from.whole.to.outside.phrases0=0.145 from.whole.to.outside.phrases1=1.002
        from.inside.to.core.phrases1=-0.213 from.inside.to.core.phrases2=0.229
        from.inside.to.outside.phrases1=0.136 from.outside.to.core.phrases1=-0.024
        from.outside.to.core.phrases2=-0.042 from.outside.to.core.phrases3=-0.032
        from.outside.to.inside.phrases1=0.119 from.outside.to.inside.phrases2=-0.461
        from.outside.to.outside.phrases0=0.042 from.outside.to.outside.phrases1=0.059
        from.outside.to.outside.phrases2=-0.026 who.from.core.to.core=0.292
        who.from.core.to.inside=-0.547 who.from.whole.to.core=0.504
        who.from.whole.to.outside=0.053 who.from.inside.to.core=-0.211
        who.from.inside.to.inside=-0.023 who.from.outside.to.core=-0.144
        who.from.outside.to.inside=-0.022 who.from.outside.to.outside=0.128
        place.from.core.to.core=0.438 place.from.core.to.inside=-0.206
        place.from.core.to.outside=-0.035 place.from.whole.to.core=-0.085
        place.from.whole.to.outside=-0.026 place.from.inside.to.core=0.168
        place.from.inside.to.inside=-0.184 place.from.outside.to.core=0.062
        place.from.outside.to.inside=-0.046 place.from.outside.to.outside=-0.201
        country.from.core.to.core=0.863 country.from.core.to.inside=-0.145
        country.from.inside.to.core=-0.178 country.from.outside.to.core=-0.024
        country.from.outside.to.outside=-0.463 date.from.core.to.core=-0.284
        date.from.core.to.inside=0.124 date.from.core.to.outside=-0.042
        date.from.whole.to.core=-0.088 date.from.whole.to.inside=-0.293
        date.from.whole.to.outside=0.206 date.from.inside.to.core=-0.214
        date.from.inside.to.inside=-0.083 date.from.inside.to.outside=0.979
        date.from.outside.to.core=0.120 date.from.outside.to.inside=-0.035
        date.from.outside.to.outside=0.208 count.from.core.to.core=-0.407
        count.from.core.to.inside=0.162 count.from.core.to.outside=-0.062
        count.from.whole.to.core=-0.119 count.from.whole.to.outside=0.216
        count.from.inside.to.core=-0.388 count.from.inside.to.inside=-0.134
        count.from.inside.to.outside=-0.024 count.from.outside.to.core=-0.228
        count.from.outside.to.inside=1.153 count.from.outside.to.outside=0.135
        number.from.core.to.core=0.165 number.from.core.to.inside=-0.476
        number.from.core.to.outside=-0.139 number.from.whole.to.core=0.268
        number.from.whole.to.inside=-0.049 number.from.whole.to.outside=-0.074
        number.from.inside.to.core=0.385 number.from.inside.to.inside=-0.155
        number.from.inside.to.outside=-0.031 number.from.outside.to.core=0.033
        number.from.outside.to.inside=-0.224 number.from.outside.to.outside=-0.242
        organisation.from.core.to.core=0.652 organisation.from.core.to.inside=0.166
        organisation.from.whole.to.core=-0.113 organisation.from.whole.to.outside=-0.062
        organisation.from.inside.to.core=-0.707 organisation.from.inside.to.inside=-0.025
        organisation.from.outside.to.core=-0.278 organisation.from.outside.to.outside=-0.050
        thing.from.core.to.core=0.410 thing.from.core.to.inside=-0.072
        thing.from.core.to.outside=-0.076 thing.from.whole.to.core=-0.036
        thing.from.whole.to.inside=-0.028 thing.from.whole.to.outside=0.131
        thing.from.inside.to.core=-0.285 thing.from.inside.to.inside=0.192
        thing.from.outside.to.core=-0.259 thing.from.outside.to.inside=-0.030
        thing.from.outside.to.outside=0.032 what.from.core.to.core=0.530
        what.from.core.to.inside=-0.502 what.from.core.to.outside=-0.057
        what.from.whole.to.core=-0.309 what.from.whole.to.outside=0.665
        what.from.inside.to.core=-0.158 what.from.inside.to.inside=-0.116
        what.from.inside.to.outside=-0.050 what.from.outside.to.core=-0.056
        what.from.outside.to.inside=-0.061 what.from.outside.to.outside=0.124
        why.from.core.to.core=0.065 why.from.core.to.inside=-0.194 why.from.whole.to.core=-0.157
        why.from.inside.to.core=0.331 why.from.inside.to.inside=-0.055
        why.from.outside.to.core=-0.260 why.from.outside.to.outside=-0.053
        how.from.core.to.core=-0.196 how.from.core.to.inside=-0.169
        how.from.core.to.outside=-0.032 how.from.whole.to.core=-0.244
        how.from.whole.to.outside=-0.169 how.from.inside.to.core=-0.563
        how.from.inside.to.inside=-0.229 how.from.outside.to.core=0.499
        how.from.outside.to.outside=0.274 other.from.core.to.core=0.935
        other.from.core.to.inside=-0.460 other.from.whole.to.core=-0.099
        other.from.inside.to.core=-0.320 other.from.inside.to.inside=-0.021
        other.from.outside.to.core=-0.129 other.from.outside.to.outside=-0.153 who.words1=-0.385
        who.words2=0.612 who.words3=0.505 who.words4=0.026 who.words5=-0.208 who.words6=-0.238
        who.words7=-0.443 place.words1=0.260 place.words2=-0.025 place.words3=0.091
        place.words4=0.103 place.words6=-0.323 place.words7=-0.393 country.words1=-0.140
        country.words2=0.305 country.words3=-0.699 country.words4=-0.455 country.words5=0.739
        country.words6=-0.097 country.words7=-0.408 date.words1=0.209 date.words2=0.202
        date.words3=0.211 date.words4=-0.177 date.words5=-0.173 date.words6=-0.175
        date.words7=-0.195 count.words1=0.736 count.words2=-0.501 count.words3=0.088
        count.words4=-0.095 count.words5=-0.182 count.words6=-0.100 count.words7=-0.153
        number.words1=-0.993 number.words2=0.332 number.words3=-0.157 number.words4=0.712
        number.words5=0.275 number.words6=-0.159 number.words7=-0.224 organisation.words1=-0.689
        organisation.words2=0.497 organisation.words3=0.091 organisation.words4=-0.817
        organisation.words5=0.898 organisation.words6=-0.084 organisation.words7=-0.341
        thing.words1=-0.086 thing.words2=0.205 thing.words3=0.339 thing.words4=0.151
        thing.words5=-0.261 thing.words6=-0.295 thing.words7=-0.113 what.words1=-0.030
        what.words2=-0.187 what.words3=-0.024 what.words4=0.307 what.words5=0.234
        what.words6=-0.239 what.words7=-0.220 why.words1=-0.844 why.words2=-0.805
        why.words3=1.107 why.words4=-0.484 why.words5=-0.282 why.words6=-0.251 why.words7=-0.238
        how.words1=0.285 how.words2=-1.008 how.words3=-0.049 how.words4=0.034 how.words5=-0.573
        how.words6=-0.255 how.words7=0.472 other.words1=-1.338 other.words2=0.210
        other.words3=0.302 other.words4=0.824 other.words5=-0.197 other.words6=-0.244
        other.words7=-0.524 who.left=-0.262 who.capital=0.780 place.left=0.158
        place.capital=0.348 country.left=-0.688 country.capital=0.367 date.left=0.146
        date.capital=-0.299 count.left=-0.553 count.capital=-0.801 number.left=-0.209
        number.capital=-0.842 organisation.left=-0.340 organisation.capital=0.473
        thing.left=0.245 thing.capital=0.373 what.left=0.106 why.left=0.452 why.capital=-0.814
        how.left=0.876 how.capital=-1.047 other.left=-0.221 other.capital=0.676
        nearLeft.within1=0.062 nearLeft.within2=0.261 nearLeft.within4=0.045
        nearLeft.within5=-0.069 nearLeft.within6=-0.290 nearRight.within1=0.161
        nearRight.within2=0.129 nearRight.within4=0.026 nearRight.within5=-0.099
        nearRight.within6=-0.213
        """
}
