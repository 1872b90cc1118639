extension AnswerWeights {
    /// Printed by `sutra eval answers --fit`.
    static let lines = """
        sentence=0.647 sentenceSquared=0.635 reach=0.287 reachSquared=0.300 passage=0.722
        rank=0.756 isFirstPassage=0.847 proximity=0.137 nearest=0.243 verbRight=-0.028
        verbLeft=0.023 verbRightOfSubject=0.117 verbLeftOfSubject=-0.292 governed=0.070
        governedByOther=-0.046 overlap=-0.085 kindHead=0.707 kindInside=0.471 kindBeside=0.278
        kindFollows=1.060 pairs=0.564 behindBest=-0.278 isBestSentence=0.429 leftAlike=0.474
        rightAlike=0.246 opensSentence=-0.042 firstSentence=0.068 isTitle=0.315
        inParentheses=-0.041 repeated=-0.163 sameClause=0.105 relation=0.220 path=0.318
        anchored=0.274 possessive=-0.040 sameThing=0.177 passageShare=0.446
        behindBestPassage=-0.438 sentenceBefore=0.177 within3=0.063 within6=0.337 within10=0.734
        samePreposition=0.965 otherPreposition=-0.060 saidHead=0.091 unsaid=0.175
        trimmedSaid=0.116 trimmedUnsaid=-0.404 behindAll=0.106 beforeAll=-0.115
        behindAllOfSubject=-0.083 beforeAllOfSubject=0.327 clauseShare=0.486 expectedSide=0.207
        unexpectedSide=-0.029 missingNames=0.054 chain=0.479 treeProximity=0.195 treeNearest=0.170
        treeInside=0.080 treeBelowHead=0.306 treeBesideHead=0.084 treeClause=0.378 treePairs=0.531
        headSaid=0.053 headIsGovernor=0.333 unitInside=1.077 unitBeside=0.543 unitMissing=-1.614
        who.person=0.645 who.place=0.131 who.work=-0.035 who.event=-0.044 who.date=0.064
        who.year=-0.054 who.number=-0.114 who.quantity=-0.162 who.name=0.451 who.noun=-0.532
        who.adjective=-0.141 who.list=0.266 who.clause=-0.511 place.place=0.090
        place.organisation=-0.068 place.work=0.117 place.event=-0.056 place.date=-0.064
        place.year=-0.240 place.number=0.134 place.quantity=-0.242 place.name=0.348
        place.noun=-0.424 place.adjective=0.059 place.list=0.287 place.clause=-0.031
        country.person=-0.169 country.place=1.336 country.organisation=-0.071 country.work=-0.049
        country.date=-0.051 country.year=-0.107 country.number=-0.055 country.quantity=-0.088
        country.name=-0.851 country.noun=-0.573 country.adjective=-0.038 country.list=0.409
        country.clause=-0.564 date.person=-0.068 date.place=-0.223 date.organisation=-0.101
        date.work=-0.028 date.event=-0.097 date.date=0.842 date.year=0.875 date.number=-0.216
        date.quantity=0.465 date.name=-0.461 date.noun=-0.547 date.adjective=-0.126
        date.list=0.121 date.clause=-0.524 count.person=-0.029 count.place=-0.066
        count.organisation=-0.075 count.event=-0.023 count.date=-0.114 count.year=0.121
        count.number=0.911 count.quantity=0.142 count.name=-0.281 count.noun=-0.294
        count.adjective=-0.027 count.list=-0.138 count.clause=-0.324 number.person=-0.031
        number.place=-0.049 number.organisation=-0.112 number.work=-0.025 number.date=0.112
        number.year=-0.159 number.number=1.078 number.quantity=0.036 number.name=-0.473
        number.noun=-0.392 number.adjective=0.048 number.list=-0.430 number.clause=0.058
        organisation.person=0.075 organisation.place=-0.153 organisation.organisation=0.652
        organisation.work=-0.122 organisation.event=-0.151 organisation.date=-0.024
        organisation.year=-0.142 organisation.number=-0.112 organisation.quantity=-0.163
        organisation.name=0.607 organisation.noun=-0.840 organisation.adjective=0.315
        organisation.list=-0.178 organisation.clause=-0.223 thing.person=-0.024
        thing.organisation=0.235 thing.work=0.222 thing.event=0.099 thing.date=-0.074
        thing.year=-0.101 thing.quantity=-0.114 thing.name=0.128 thing.noun=-0.071
        thing.adjective=0.041 thing.list=0.108 thing.clause=-0.297 what.person=0.087
        what.place=0.034 what.organisation=-0.086 what.work=0.695 what.event=0.244
        what.date=-0.058 what.year=-0.172 what.number=-0.110 what.quantity=-0.100 what.name=-0.152
        what.noun=0.068 what.adjective=-0.070 what.clause=-0.078 why.person=-0.058
        why.organisation=-0.280 why.work=-0.035 why.date=-0.046 why.year=-0.025 why.number=-0.089
        why.quantity=-0.147 why.name=-0.498 why.noun=0.491 why.adjective=-0.096 why.list=-0.452
        why.clause=0.468 how.person=-0.086 how.place=-0.209 how.work=-0.038 how.date=-0.224
        how.year=0.141 how.number=-0.230 how.quantity=0.276 how.name=-0.286 how.noun=-0.443
        how.list=0.239 how.clause=0.446 other.person=-0.214 other.place=-0.058
        other.organisation=0.578 other.work=-0.239 other.date=-0.058 other.year=-0.030
        other.number=-0.088 other.quantity=-0.331 other.name=0.097 other.noun=-0.239
        other.adjective=-0.064 other.list=0.055 other.clause=-0.071 who.after.none=0.221
        who.after.in=-0.222 who.after.on=-0.083 who.after.at=-0.171 who.after.by=0.091
        who.after.for=-0.109 who.after.from=-0.070 who.after.to=0.039 who.after.of=0.130
        who.after.with=0.110 who.after.as=0.058 who.after.after=-0.138 who.after.is=-0.034
        who.after.verb=0.072 who.after.comma=0.156 who.after.otherPreposition=-0.083
        who.after.other=-0.058 place.after.none=0.186 place.after.in=0.027 place.after.at=0.273
        place.after.by=0.030 place.after.for=-0.139 place.after.from=0.044 place.after.to=0.272
        place.after.of=0.225 place.after.with=-0.159 place.after.as=0.095 place.after.after=-0.204
        place.after.is=0.055 place.after.verb=0.238 place.after.comma=-0.096
        place.after.otherPreposition=-0.156 place.after.other=-0.756 country.after.in=0.354
        country.after.on=-0.073 country.after.at=-0.024 country.after.by=-0.096
        country.after.for=0.073 country.after.from=0.294 country.after.to=0.180
        country.after.of=-0.386 country.after.with=-0.068 country.after.as=-0.043
        country.after.after=-0.050 country.after.is=-0.185 country.after.verb=-0.261
        country.after.comma=0.101 country.after.otherPreposition=-0.220 country.after.other=-0.156
        date.after.none=-0.128 date.after.in=0.158 date.after.on=-0.051 date.after.at=0.086
        date.after.by=0.127 date.after.for=-0.031 date.after.from=0.196 date.after.to=-0.050
        date.after.of=0.281 date.after.with=-0.072 date.after.as=0.139 date.after.after=0.040
        date.after.is=-0.087 date.after.verb=-0.331 date.after.comma=-0.319
        date.after.otherPreposition=0.133 count.after.none=-0.147 count.after.in=-0.111
        count.after.on=-0.166 count.after.at=-0.300 count.after.by=0.241 count.after.for=-0.066
        count.after.from=-0.146 count.after.to=0.490 count.after.of=0.353 count.after.with=0.185
        count.after.as=-0.088 count.after.after=0.278 count.after.is=0.052 count.after.verb=0.144
        count.after.comma=-0.311 count.after.otherPreposition=-0.370 count.after.other=-0.172
        number.after.none=0.197 number.after.in=-0.079 number.after.on=-0.099
        number.after.at=-0.365 number.after.by=0.375 number.after.for=0.174
        number.after.from=0.068 number.after.to=-0.346 number.after.of=-0.434
        number.after.with=0.152 number.after.as=0.051 number.after.after=-0.047
        number.after.is=0.065 number.after.verb=0.361 number.after.comma=-0.272
        number.after.otherPreposition=-0.307 number.after.other=0.298
        organisation.after.none=0.399 organisation.after.in=-0.421 organisation.after.on=-0.063
        organisation.after.at=0.090 organisation.after.by=-0.233 organisation.after.for=-0.114
        organisation.after.from=-0.053 organisation.after.to=0.183 organisation.after.of=0.197
        organisation.after.with=-0.173 organisation.after.as=-0.105 organisation.after.is=0.090
        organisation.after.verb=0.351 organisation.after.comma=-0.207
        organisation.after.otherPreposition=0.242 organisation.after.other=-0.401
        thing.after.none=0.311 thing.after.in=-0.205 thing.after.at=-0.028 thing.after.by=-0.131
        thing.after.for=-0.111 thing.after.from=0.155 thing.after.to=-0.059 thing.after.of=-0.142
        thing.after.with=0.080 thing.after.as=0.202 thing.after.is=0.053 thing.after.comma=-0.198
        thing.after.other=0.057 what.after.none=0.204 what.after.in=-0.135 what.after.at=-0.025
        what.after.by=-0.112 what.after.for=-0.035 what.after.from=-0.047 what.after.to=0.196
        what.after.of=-0.100 what.after.as=-0.085 what.after.after=-0.059 what.after.is=0.075
        what.after.verb=0.032 what.after.comma=0.168 what.after.otherPreposition=0.021
        what.after.other=-0.159 why.after.none=0.759 why.after.in=-0.265 why.after.on=0.589
        why.after.at=-0.024 why.after.by=-0.124 why.after.for=-0.115 why.after.from=-0.260
        why.after.to=-0.271 why.after.of=-0.513 why.after.with=-0.029 why.after.as=0.392
        why.after.is=0.331 why.after.verb=-0.661 why.after.comma=-0.840
        why.after.otherPreposition=0.204 why.after.other=-0.149 how.after.none=-0.220
        how.after.in=-0.274 how.after.on=-0.195 how.after.at=-0.027 how.after.by=0.645
        how.after.for=-0.096 how.after.from=-0.287 how.after.to=0.498 how.after.of=-0.034
        how.after.with=0.192 how.after.as=-0.382 how.after.is=0.287 how.after.verb=0.116
        how.after.comma=-0.192 how.after.otherPreposition=-0.322 how.after.other=-0.311
        other.after.none=-0.376 other.after.in=-0.382 other.after.on=-0.075 other.after.at=-0.096
        other.after.by=0.313 other.after.for=-0.078 other.after.from=-0.124 other.after.to=-0.482
        other.after.of=0.024 other.after.with=-0.082 other.after.as=0.940 other.after.after=-0.043
        other.after.is=0.626 other.after.verb=-0.852 other.after.comma=-0.125
        other.after.otherPreposition=-0.130 other.after.other=-0.042 who.subject=-0.150
        who.rightOfVerb=0.157 who.leftOfVerb=0.397 who.elsewhere=-0.185 place.subject=-0.075
        place.rightOfVerb=0.564 place.leftOfVerb=-0.393 place.elsewhere=-0.097
        country.subject=0.076 country.rightOfVerb=0.346 country.leftOfVerb=-0.048
        country.elsewhere=-0.281 date.subject=0.164 date.rightOfVerb=-0.181 date.leftOfVerb=0.358
        date.elsewhere=-0.248 count.subject=-0.274 count.rightOfVerb=0.188 count.leftOfVerb=0.766
        count.elsewhere=-0.277 number.subject=-0.124 number.rightOfVerb=-0.055
        number.leftOfVerb=-0.035 number.elsewhere=0.163 organisation.subject=0.037
        organisation.rightOfVerb=0.118 organisation.leftOfVerb=0.401 organisation.elsewhere=-0.395
        thing.subject=-0.091 thing.rightOfVerb=0.319 thing.leftOfVerb=0.134 thing.elsewhere=-0.163
        what.subject=-0.059 what.rightOfVerb=0.157 what.leftOfVerb=0.074 what.elsewhere=-0.094
        why.subject=0.522 why.rightOfVerb=-0.385 why.leftOfVerb=-0.480 why.elsewhere=0.079
        how.subject=-0.576 how.rightOfVerb=0.613 how.leftOfVerb=0.173 other.subject=0.262
        other.rightOfVerb=0.472 other.leftOfVerb=-1.288 other.elsewhere=-0.186
        person.length0=-0.026 person.length1=0.035 person.length2=0.035 person.length3=0.257
        person.length4=-0.045 place.length0=-0.079 place.length1=-0.027 place.length2=0.305
        place.length3=0.184 place.length4=-0.237 place.length5=-0.066 organisation.length0=-0.041
        organisation.length1=0.028 organisation.length3=0.060 organisation.length4=0.116
        organisation.length5=-0.177 work.length0=0.060 work.length1=0.141 work.length2=0.246
        work.length3=0.058 work.length5=0.028 event.length1=-0.054 event.length2=-0.091
        event.length3=0.257 event.length4=-0.059 date.length0=0.071 date.length3=0.046
        date.length4=-0.098 date.length5=-0.021 number.length1=0.088 number.length3=0.696
        quantity.length1=-0.051 quantity.length3=0.086 quantity.length4=-0.040
        quantity.length5=-0.035 name.length0=-0.053 name.length1=0.194 name.length2=-0.022
        name.length4=-0.093 name.length5=-0.050 noun.length0=-0.143 noun.length1=-0.021
        noun.length2=0.057 noun.length3=-0.084 noun.length4=-0.046 noun.length5=-0.021
        adjective.length0=0.039 adjective.length1=-0.056 adjective.length3=-0.029
        adjective.length4=-0.029 list.length2=0.074 list.length3=0.024 list.length4=-0.051
        list.length5=0.079 clause.length1=-0.029 clause.length2=-0.063 clause.length3=-0.037
        clause.length5=-0.091 before.noun=0.048 before.name=-0.190 before.number=-0.076
        before.date=-0.074 before.determiner=-0.030 before.possessive=0.051
        before.adjective=-0.036 before.adverb=0.046 before.preposition=0.032
        before.conjunction=-0.162 before.subordinator=0.062 before.negation=-0.031
        before.auxiliary=0.028 before.verb=0.026 before.punctuation=0.075 before.edge=0.200
        behind.noun=0.051 behind.name=-0.201 behind.pronoun=0.033 behind.number=-0.071
        behind.date=-0.038 behind.possessive=0.045 behind.adjective=0.065 behind.adverb=-0.035
        behind.preposition=-0.250 behind.conjunction=-0.214 behind.negation=-0.072
        behind.auxiliary=0.066 behind.punctuation=0.492 behind.edge=-0.078 first.noun=-0.031
        first.name=0.184 first.pronoun=0.082 first.number=0.086 first.date=0.021
        first.determiner=0.028 first.possessive=-0.040 first.adjective=-0.117 first.adverb=-0.046
        first.preposition=-0.157 first.subordinator=-0.220 first.negation=-0.092
        first.auxiliary=-0.054 first.verb=0.047 first.punctuation=0.165 last.noun=-0.146
        last.name=0.021 last.pronoun=-0.073 last.date=0.045 last.possessive=0.044
        last.adjective=-0.048 last.adverb=0.053 last.subordinator=-0.051 last.negation=-0.042
        last.auxiliary=-0.058 last.verb=0.107 last.punctuation=0.112 asked.act.person=-0.221
        asked.act.place=-0.414 asked.act.organisation=0.690 asked.act.work=-0.142
        asked.act.event=0.894 asked.act.date=-0.032 asked.act.year=-0.045 asked.act.number=-0.056
        asked.act.quantity=-0.122 asked.act.name=-0.305 asked.act.noun=-0.238
        asked.act.adjective=0.193 asked.act.list=0.219 asked.animal.organisation=-0.061
        asked.animal.work=-0.049 asked.animal.event=-0.029 asked.animal.number=-0.063
        asked.animal.quantity=-0.280 asked.animal.name=0.701 asked.animal.noun=-0.164
        asked.animal.adjective=-0.585 asked.animal.list=-0.185 asked.animal.clause=-1.170
        asked.artifact.person=-0.231 asked.artifact.place=0.744 asked.artifact.organisation=0.869
        asked.artifact.work=-0.197 asked.artifact.event=-0.033 asked.artifact.date=-0.200
        asked.artifact.year=-0.102 asked.artifact.number=0.237 asked.artifact.quantity=-0.237
        asked.artifact.name=0.086 asked.artifact.noun=-0.236 asked.artifact.adjective=0.153
        asked.artifact.list=-0.062 asked.artifact.clause=-1.068 asked.attribute.person=-0.174
        asked.attribute.place=-0.085 asked.attribute.organisation=-0.147
        asked.attribute.work=-0.294 asked.attribute.event=-0.112 asked.attribute.date=-0.026
        asked.attribute.year=-0.059 asked.attribute.number=0.413 asked.attribute.quantity=-0.133
        asked.attribute.name=-0.654 asked.attribute.noun=0.273 asked.attribute.adjective=0.115
        asked.attribute.list=0.521 asked.attribute.clause=-0.625 asked.body.person=-0.435
        asked.body.place=0.641 asked.body.organisation=0.023 asked.body.work=-0.074
        asked.body.event=-0.066 asked.body.date=-0.081 asked.body.year=-0.066
        asked.body.number=-0.106 asked.body.quantity=-0.259 asked.body.name=-0.571
        asked.body.noun=-0.372 asked.body.adjective=-0.496 asked.body.list=0.902
        asked.body.clause=-0.410 asked.cognition.person=0.210 asked.cognition.place=-0.164
        asked.cognition.work=0.113 asked.cognition.event=-0.035 asked.cognition.date=-0.068
        asked.cognition.year=-0.067 asked.cognition.number=0.370 asked.cognition.quantity=-0.228
        asked.cognition.name=-0.431 asked.cognition.noun=-0.067 asked.cognition.list=0.457
        asked.cognition.clause=-0.273 asked.communication.person=0.234
        asked.communication.place=-0.101 asked.communication.organisation=-0.187
        asked.communication.work=0.994 asked.communication.event=0.513
        asked.communication.date=-0.104 asked.communication.year=-0.135
        asked.communication.number=0.131 asked.communication.quantity=-0.248
        asked.communication.name=0.144 asked.communication.noun=-0.151
        asked.communication.adjective=-0.235 asked.communication.list=-0.514
        asked.event.person=-0.266 asked.event.place=-0.130 asked.event.organisation=-0.592
        asked.event.work=0.737 asked.event.date=-0.336 asked.event.year=-0.114
        asked.event.number=-0.439 asked.event.quantity=-0.183 asked.event.name=0.267
        asked.event.noun=-1.154 asked.event.adjective=0.731 asked.event.list=-0.498
        asked.event.clause=-0.127 asked.group.person=0.186 asked.group.place=0.110
        asked.group.organisation=0.246 asked.group.work=-0.187 asked.group.event=-0.063
        asked.group.date=-0.089 asked.group.year=-0.113 asked.group.number=0.116
        asked.group.quantity=-0.221 asked.group.name=0.351 asked.group.noun=-0.519
        asked.group.adjective=0.049 asked.group.list=0.345 asked.group.clause=-0.381
        asked.location.person=-0.290 asked.location.place=0.650 asked.location.organisation=-0.334
        asked.location.work=0.670 asked.location.event=-0.057 asked.location.date=-0.037
        asked.location.year=-0.127 asked.location.number=0.383 asked.location.quantity=-0.273
        asked.location.name=0.150 asked.location.noun=-0.253 asked.location.adjective=-0.118
        asked.location.list=0.063 asked.location.clause=-0.688 asked.motive.place=-0.085
        asked.motive.organisation=-0.272 asked.motive.work=-0.193 asked.motive.event=-0.274
        asked.motive.year=-0.243 asked.motive.quantity=-0.143 asked.motive.name=-0.751
        asked.motive.noun=-1.235 asked.motive.adjective=-0.189 asked.motive.list=-0.362
        asked.motive.clause=1.428 asked.object.person=-0.021 asked.object.place=1.443
        asked.object.organisation=-0.058 asked.object.date=-0.049 asked.object.year=-0.051
        asked.object.number=-0.069 asked.object.quantity=-0.429 asked.object.name=0.077
        asked.object.noun=-0.759 asked.object.adjective=-0.224 asked.object.list=-0.525
        asked.object.clause=-0.821 asked.person.person=0.607 asked.person.place=0.032
        asked.person.organisation=-0.084 asked.person.work=0.149 asked.person.event=-0.032
        asked.person.date=0.113 asked.person.year=-0.096 asked.person.number=-0.104
        asked.person.quantity=-0.159 asked.person.name=0.322 asked.person.noun=-0.503
        asked.person.adjective=0.048 asked.person.list=0.068 asked.person.clause=-0.515
        asked.phenomenon.person=-0.245 asked.phenomenon.place=-0.263
        asked.phenomenon.organisation=-0.276 asked.phenomenon.work=-0.142
        asked.phenomenon.event=-0.164 asked.phenomenon.date=-0.323 asked.phenomenon.year=-0.145
        asked.phenomenon.number=-0.320 asked.phenomenon.quantity=0.503 asked.phenomenon.name=0.157
        asked.phenomenon.noun=-0.376 asked.phenomenon.adjective=0.774 asked.phenomenon.list=-0.775
        asked.phenomenon.clause=-0.286 asked.plant.name=-0.044 asked.plant.noun=0.701
        asked.plant.adjective=-0.474 asked.plant.list=-0.047 asked.plant.clause=-0.294
        asked.possession.person=-0.311 asked.possession.place=-0.240
        asked.possession.organisation=-0.189 asked.possession.work=-0.027
        asked.possession.date=-0.164 asked.possession.year=-0.044 asked.possession.number=-0.452
        asked.possession.quantity=-0.626 asked.possession.name=0.941
        asked.possession.adjective=-0.388 asked.possession.list=-0.643
        asked.possession.clause=0.210 asked.relation.person=-0.052 asked.relation.place=-0.140
        asked.relation.organisation=-0.206 asked.relation.work=0.814 asked.relation.event=-0.021
        asked.relation.date=-0.025 asked.relation.year=-0.057 asked.relation.number=0.222
        asked.relation.quantity=-0.238 asked.relation.name=0.337 asked.relation.noun=-0.969
        asked.relation.adjective=0.477 asked.relation.list=-0.371 asked.relation.clause=-0.266
        asked.state.person=-0.099 asked.state.place=-0.065 asked.state.work=-0.091
        asked.state.date=-0.047 asked.state.year=-0.056 asked.state.number=-0.354
        asked.state.quantity=0.663 asked.state.name=0.194 asked.state.noun=-0.456
        asked.state.adjective=-0.646 asked.state.list=0.490 asked.state.clause=-0.237
        asked.substance.person=-0.096 asked.substance.number=-0.073
        asked.substance.quantity=-0.220 asked.substance.name=-0.156 asked.substance.noun=0.325
        asked.substance.adjective=-0.465 asked.substance.list=0.581 asked.substance.clause=-0.837
        asked.time.person=-0.093 asked.time.place=-0.109 asked.time.organisation=-0.133
        asked.time.date=-0.052 asked.time.year=0.610 asked.time.quantity=0.133
        asked.time.name=-0.077 asked.time.noun=-0.452 asked.time.list=0.378
        asked.time.clause=-0.350 asked.act.names.act=0.252 asked.act.names.animal=-0.409
        asked.act.names.artifact=0.467 asked.act.names.attribute=-0.125
        asked.act.names.body=-0.148 asked.act.names.cognition=0.224
        asked.act.names.communication=0.748 asked.act.names.event=0.713
        asked.act.names.feeling=-0.030 asked.act.names.food=-0.029 asked.act.names.group=0.129
        asked.act.names.location=0.495 asked.act.names.motive=-0.094 asked.act.names.object=-0.175
        asked.act.names.person=-0.406 asked.act.names.phenomenon=-0.031
        asked.act.names.possession=-0.021 asked.act.names.process=-0.383
        asked.act.names.quantity=-0.235 asked.act.names.relation=-0.148
        asked.act.names.state=-0.179 asked.act.names.substance=-0.462 asked.act.names.time=-0.142
        asked.animal.names.act=-0.334 asked.animal.names.animal=-0.170
        asked.animal.names.artifact=-0.821 asked.animal.names.attribute=-0.045
        asked.animal.names.body=-0.105 asked.animal.names.cognition=-0.924
        asked.animal.names.communication=-0.203 asked.animal.names.event=-0.026
        asked.animal.names.group=-0.162 asked.animal.names.location=-0.048
        asked.animal.names.object=-0.056 asked.animal.names.person=-0.161
        asked.animal.names.process=-0.287 asked.animal.names.quantity=-0.347
        asked.animal.names.state=-0.076 asked.animal.names.substance=-0.753
        asked.artifact.names.act=-0.375 asked.artifact.names.animal=-0.177
        asked.artifact.names.artifact=-0.656 asked.artifact.names.attribute=-0.118
        asked.artifact.names.body=-0.062 asked.artifact.names.cognition=0.130
        asked.artifact.names.communication=-0.163 asked.artifact.names.event=-0.104
        asked.artifact.names.feeling=-0.021 asked.artifact.names.food=-0.028
        asked.artifact.names.group=0.534 asked.artifact.names.location=0.203
        asked.artifact.names.motive=-0.028 asked.artifact.names.object=-0.141
        asked.artifact.names.person=-0.343 asked.artifact.names.phenomenon=-0.369
        asked.artifact.names.plant=-0.130 asked.artifact.names.possession=-0.068
        asked.artifact.names.quantity=-0.040 asked.artifact.names.relation=-0.070
        asked.artifact.names.shape=-0.192 asked.artifact.names.state=-0.114
        asked.artifact.names.substance=0.476 asked.artifact.names.time=-0.361
        asked.attribute.names.act=-0.325 asked.attribute.names.animal=-0.066
        asked.attribute.names.artifact=-0.390 asked.attribute.names.attribute=-0.071
        asked.attribute.names.body=-0.540 asked.attribute.names.cognition=-0.418
        asked.attribute.names.communication=-0.073 asked.attribute.names.event=-0.102
        asked.attribute.names.feeling=-0.037 asked.attribute.names.group=-0.437
        asked.attribute.names.location=0.216 asked.attribute.names.object=-0.117
        asked.attribute.names.person=-0.323 asked.attribute.names.phenomenon=-0.050
        asked.attribute.names.plant=-0.125 asked.attribute.names.possession=-0.132
        asked.attribute.names.process=-0.273 asked.attribute.names.relation=-0.062
        asked.attribute.names.state=-0.138 asked.attribute.names.substance=0.235
        asked.attribute.names.time=-0.186 asked.body.names.act=-0.604
        asked.body.names.animal=-0.022 asked.body.names.artifact=-0.136
        asked.body.names.attribute=-0.262 asked.body.names.body=-0.217
        asked.body.names.cognition=-0.462 asked.body.names.communication=-0.500
        asked.body.names.event=-0.056 asked.body.names.feeling=-0.111 asked.body.names.group=1.232
        asked.body.names.location=0.230 asked.body.names.motive=-0.746
        asked.body.names.object=1.115 asked.body.names.person=-1.022 asked.body.names.plant=-0.028
        asked.body.names.possession=-0.178 asked.body.names.process=-0.048
        asked.body.names.quantity=-0.369 asked.body.names.relation=-0.310
        asked.body.names.state=-0.074 asked.body.names.substance=-0.260
        asked.body.names.time=-0.162 asked.cognition.names.act=-0.403
        asked.cognition.names.animal=-0.045 asked.cognition.names.artifact=-0.049
        asked.cognition.names.attribute=-0.261 asked.cognition.names.body=-0.029
        asked.cognition.names.cognition=0.109 asked.cognition.names.communication=0.537
        asked.cognition.names.event=0.616 asked.cognition.names.feeling=-0.074
        asked.cognition.names.food=0.854 asked.cognition.names.group=-0.465
        asked.cognition.names.location=-0.054 asked.cognition.names.motive=-0.153
        asked.cognition.names.object=-0.090 asked.cognition.names.person=-0.309
        asked.cognition.names.phenomenon=-0.077 asked.cognition.names.plant=-0.036
        asked.cognition.names.possession=0.281 asked.cognition.names.process=-0.144
        asked.cognition.names.relation=-0.099 asked.cognition.names.shape=-0.048
        asked.cognition.names.state=0.166 asked.cognition.names.substance=0.606
        asked.cognition.names.time=-0.346 asked.communication.names.act=0.112
        asked.communication.names.animal=-0.093 asked.communication.names.artifact=-0.247
        asked.communication.names.attribute=0.078 asked.communication.names.body=-0.098
        asked.communication.names.cognition=0.104 asked.communication.names.communication=0.261
        asked.communication.names.event=-0.045 asked.communication.names.feeling=-0.031
        asked.communication.names.food=-0.081 asked.communication.names.group=-0.193
        asked.communication.names.location=-0.028 asked.communication.names.object=0.329
        asked.communication.names.person=-0.300 asked.communication.names.phenomenon=-0.101
        asked.communication.names.plant=-0.150 asked.communication.names.possession=-0.063
        asked.communication.names.quantity=-0.251 asked.communication.names.relation=-0.132
        asked.communication.names.shape=0.362 asked.communication.names.state=-0.140
        asked.communication.names.substance=0.320 asked.communication.names.time=-0.304
        asked.event.names.act=-0.455 asked.event.names.animal=-0.991
        asked.event.names.artifact=-0.110 asked.event.names.attribute=-0.066
        asked.event.names.cognition=-0.145 asked.event.names.communication=0.246
        asked.event.names.event=-0.367 asked.event.names.feeling=-0.095
        asked.event.names.group=-0.584 asked.event.names.location=-0.647
        asked.event.names.object=-0.164 asked.event.names.person=-0.784
        asked.event.names.plant=-0.021 asked.event.names.quantity=-0.557
        asked.event.names.relation=-0.167 asked.event.names.state=-0.034
        asked.event.names.time=-0.475 asked.group.names.act=-0.131 asked.group.names.animal=-0.055
        asked.group.names.artifact=-0.039 asked.group.names.attribute=-0.125
        asked.group.names.body=-0.054 asked.group.names.cognition=-0.143
        asked.group.names.communication=0.184 asked.group.names.event=-0.037
        asked.group.names.feeling=0.268 asked.group.names.food=0.268 asked.group.names.group=0.253
        asked.group.names.location=0.024 asked.group.names.object=-0.142
        asked.group.names.person=0.179 asked.group.names.phenomenon=-0.024
        asked.group.names.plant=-0.108 asked.group.names.possession=-0.043
        asked.group.names.quantity=-0.130 asked.group.names.relation=-0.149
        asked.group.names.shape=-0.037 asked.group.names.state=-0.036
        asked.group.names.substance=-0.021 asked.group.names.time=-0.256
        asked.location.names.act=-0.242 asked.location.names.animal=-0.106
        asked.location.names.artifact=-0.304 asked.location.names.attribute=-0.138
        asked.location.names.body=-0.081 asked.location.names.cognition=-0.230
        asked.location.names.communication=0.125 asked.location.names.event=-0.059
        asked.location.names.food=-0.033 asked.location.names.group=-0.255
        asked.location.names.location=0.689 asked.location.names.object=-0.198
        asked.location.names.person=0.155 asked.location.names.phenomenon=-0.057
        asked.location.names.plant=-0.046 asked.location.names.possession=-0.108
        asked.location.names.process=-0.212 asked.location.names.quantity=0.331
        asked.location.names.relation=-0.077 asked.location.names.shape=-0.023
        asked.location.names.state=-0.171 asked.location.names.substance=-0.060
        asked.location.names.time=-0.226 asked.motive.names.act=-0.781
        asked.motive.names.artifact=-0.136 asked.motive.names.attribute=-0.141
        asked.motive.names.cognition=-0.700 asked.motive.names.communication=1.212
        asked.motive.names.event=-0.171 asked.motive.names.food=-0.089
        asked.motive.names.group=0.717 asked.motive.names.location=-0.500
        asked.motive.names.motive=-0.022 asked.motive.names.person=-0.692
        asked.motive.names.quantity=-0.163 asked.motive.names.relation=-0.066
        asked.motive.names.time=-0.296 asked.object.names.act=-0.073
        asked.object.names.artifact=-0.336 asked.object.names.cognition=-0.046
        asked.object.names.communication=-0.104 asked.object.names.event=-0.035
        asked.object.names.group=-0.146 asked.object.names.location=0.658
        asked.object.names.object=-0.517 asked.object.names.person=-0.121
        asked.object.names.phenomenon=-0.070 asked.object.names.quantity=-0.507
        asked.object.names.relation=-0.381 asked.object.names.state=-0.024
        asked.object.names.time=-0.105 asked.person.names.act=-0.122
        asked.person.names.animal=0.155 asked.person.names.artifact=-0.239
        asked.person.names.attribute=0.209 asked.person.names.body=-0.031
        asked.person.names.cognition=-0.167 asked.person.names.communication=-0.164
        asked.person.names.event=-0.074 asked.person.names.feeling=-0.028
        asked.person.names.food=-0.032 asked.person.names.group=-0.137
        asked.person.names.location=-0.319 asked.person.names.motive=-0.048
        asked.person.names.object=-0.131 asked.person.names.person=0.230
        asked.person.names.phenomenon=-0.042 asked.person.names.process=-0.026
        asked.person.names.quantity=-0.303 asked.person.names.relation=-0.316
        asked.person.names.state=-0.235 asked.person.names.substance=-0.173
        asked.person.names.time=-0.174 asked.phenomenon.names.act=0.684
        asked.phenomenon.names.artifact=-0.362 asked.phenomenon.names.attribute=-0.185
        asked.phenomenon.names.body=-0.149 asked.phenomenon.names.cognition=-0.299
        asked.phenomenon.names.communication=-0.419 asked.phenomenon.names.event=-0.127
        asked.phenomenon.names.feeling=-0.040 asked.phenomenon.names.food=-0.354
        asked.phenomenon.names.group=-0.253 asked.phenomenon.names.location=-0.450
        asked.phenomenon.names.object=-0.261 asked.phenomenon.names.person=-0.491
        asked.phenomenon.names.phenomenon=-0.653 asked.phenomenon.names.possession=-0.040
        asked.phenomenon.names.process=-0.097 asked.phenomenon.names.quantity=0.299
        asked.phenomenon.names.relation=-0.098 asked.phenomenon.names.state=-0.122
        asked.phenomenon.names.substance=-0.135 asked.phenomenon.names.time=-0.402
        asked.plant.names.artifact=-0.122 asked.plant.names.attribute=-0.167
        asked.plant.names.body=-0.893 asked.plant.names.location=-0.036
        asked.plant.names.plant=0.985 asked.possession.names.act=-0.349
        asked.possession.names.artifact=-0.334 asked.possession.names.attribute=-0.495
        asked.possession.names.cognition=-0.461 asked.possession.names.communication=-0.894
        asked.possession.names.event=-0.192 asked.possession.names.group=-0.562
        asked.possession.names.location=-0.511 asked.possession.names.person=-0.050
        asked.possession.names.phenomenon=-0.083 asked.possession.names.possession=-0.841
        asked.possession.names.process=-0.132 asked.possession.names.quantity=0.627
        asked.possession.names.relation=-0.048 asked.possession.names.state=-0.244
        asked.possession.names.time=-0.438 asked.relation.names.act=-0.075
        asked.relation.names.animal=-0.046 asked.relation.names.artifact=0.378
        asked.relation.names.cognition=-0.077 asked.relation.names.communication=0.449
        asked.relation.names.event=-0.036 asked.relation.names.food=-0.435
        asked.relation.names.group=-0.270 asked.relation.names.location=-0.368
        asked.relation.names.object=-0.175 asked.relation.names.person=-0.214
        asked.relation.names.phenomenon=-0.345 asked.relation.names.plant=-0.048
        asked.relation.names.possession=-0.137 asked.relation.names.quantity=0.039
        asked.relation.names.relation=0.668 asked.relation.names.state=-0.068
        asked.relation.names.substance=-0.033 asked.relation.names.time=-0.105
        asked.state.names.act=0.669 asked.state.names.animal=1.218
        asked.state.names.artifact=-0.139 asked.state.names.attribute=1.128
        asked.state.names.body=-0.088 asked.state.names.cognition=-0.223
        asked.state.names.communication=-0.233 asked.state.names.event=-0.205
        asked.state.names.group=-0.374 asked.state.names.location=-0.413
        asked.state.names.object=-0.247 asked.state.names.person=-0.842
        asked.state.names.phenomenon=-0.227 asked.state.names.plant=-0.025
        asked.state.names.possession=-0.085 asked.state.names.process=-0.214
        asked.state.names.quantity=0.358 asked.state.names.relation=-0.152
        asked.state.names.state=-0.238 asked.state.names.substance=-0.628
        asked.state.names.time=-0.481 asked.substance.names.act=-0.126
        asked.substance.names.animal=-0.052 asked.substance.names.artifact=-0.513
        asked.substance.names.attribute=-0.180 asked.substance.names.cognition=-0.048
        asked.substance.names.communication=-0.207 asked.substance.names.event=-0.038
        asked.substance.names.group=-0.060 asked.substance.names.location=-0.041
        asked.substance.names.person=-0.152 asked.substance.names.phenomenon=-0.090
        asked.substance.names.process=-0.041 asked.substance.names.quantity=-0.424
        asked.substance.names.relation=-0.128 asked.substance.names.state=-0.168
        asked.substance.names.substance=-0.745 asked.substance.names.time=-0.683
        asked.time.names.act=-0.082 asked.time.names.animal=-0.036
        asked.time.names.artifact=-0.045 asked.time.names.attribute=-0.095
        asked.time.names.cognition=-0.112 asked.time.names.communication=-0.145
        asked.time.names.food=-0.024 asked.time.names.group=-0.269
        asked.time.names.location=-0.185 asked.time.names.motive=-0.073
        asked.time.names.object=-0.043 asked.time.names.person=-0.267
        asked.time.names.phenomenon=-0.029 asked.time.names.quantity=0.115
        asked.time.names.relation=-0.103 asked.time.names.state=-0.021
        asked.time.names.substance=-0.039 asked.time.names.time=0.395 who.names.act=-0.274
        who.names.animal=0.139 who.names.artifact=-0.039 who.names.attribute=-0.104
        who.names.body=-0.041 who.names.cognition=-0.182 who.names.communication=-0.337
        who.names.event=-0.058 who.names.feeling=-0.038 who.names.food=-0.030
        who.names.group=0.111 who.names.location=0.101 who.names.motive=-0.356
        who.names.object=-0.126 who.names.person=0.711 who.names.phenomenon=-0.157
        who.names.plant=-0.028 who.names.possession=-0.060 who.names.process=-0.027
        who.names.quantity=-0.281 who.names.relation=-0.165 who.names.shape=-0.036
        who.names.state=-0.148 who.names.substance=-0.093 who.names.time=-0.071
        place.names.act=-0.131 place.names.animal=-0.065 place.names.artifact=0.565
        place.names.attribute=0.042 place.names.cognition=-0.149 place.names.communication=-0.072
        place.names.event=-0.079 place.names.food=-0.055 place.names.group=-0.244
        place.names.motive=-0.050 place.names.object=0.099 place.names.person=-0.256
        place.names.phenomenon=-0.065 place.names.plant=-0.051 place.names.possession=-0.126
        place.names.process=-0.161 place.names.quantity=-0.051 place.names.relation=-0.189
        place.names.shape=-0.065 place.names.state=-0.093 place.names.substance=-0.093
        place.names.time=-0.542 country.names.act=-0.069 country.names.artifact=-0.074
        country.names.attribute=0.468 country.names.cognition=-0.022
        country.names.communication=-0.109 country.names.group=-0.202 country.names.location=1.653
        country.names.object=-0.155 country.names.person=-0.295 country.names.quantity=-0.236
        country.names.relation=-0.072 country.names.state=-0.026 country.names.time=-0.250
        date.names.act=-0.135 date.names.animal=-0.066 date.names.artifact=-0.084
        date.names.attribute=0.102 date.names.cognition=-0.074 date.names.event=-0.086
        date.names.food=-0.026 date.names.group=-0.256 date.names.location=-0.085
        date.names.object=-0.079 date.names.person=-0.220 date.names.phenomenon=-0.021
        date.names.possession=-0.025 date.names.process=-0.027 date.names.quantity=0.231
        date.names.relation=-0.034 date.names.state=-0.068 date.names.substance=-0.030
        date.names.time=1.357 count.names.act=-0.139 count.names.animal=-0.025
        count.names.artifact=-0.116 count.names.attribute=0.194 count.names.cognition=-0.075
        count.names.communication=-0.109 count.names.event=-0.025 count.names.food=-0.127
        count.names.group=-0.203 count.names.location=-0.194 count.names.object=-0.033
        count.names.person=-0.163 count.names.phenomenon=-0.052 count.names.possession=-0.043
        count.names.quantity=1.244 count.names.shape=-0.025 count.names.state=-0.050
        count.names.substance=-0.029 count.names.time=-0.039 number.names.act=-0.215
        number.names.animal=-0.023 number.names.artifact=-0.121 number.names.attribute=0.418
        number.names.body=-0.041 number.names.cognition=-0.125 number.names.communication=-0.171
        number.names.event=-0.044 number.names.feeling=-0.035 number.names.group=0.023
        number.names.location=-0.152 number.names.object=-0.061 number.names.person=-0.191
        number.names.phenomenon=0.671 number.names.plant=-0.023 number.names.quantity=1.305
        number.names.relation=-0.029 number.names.state=-0.078 number.names.substance=-0.079
        number.names.time=0.534 organisation.names.act=-0.046 organisation.names.animal=-0.168
        organisation.names.artifact=-0.167 organisation.names.attribute=-0.038
        organisation.names.body=-0.089 organisation.names.cognition=-0.094
        organisation.names.communication=-0.259 organisation.names.event=-0.043
        organisation.names.feeling=0.680 organisation.names.food=0.437
        organisation.names.group=0.898 organisation.names.location=-0.165
        organisation.names.object=-0.054 organisation.names.person=-0.392
        organisation.names.phenomenon=-0.026 organisation.names.possession=-0.036
        organisation.names.process=-0.020 organisation.names.quantity=-0.277
        organisation.names.relation=-0.023 organisation.names.shape=-0.031
        organisation.names.state=-0.045 organisation.names.time=-0.193 thing.names.act=-0.224
        thing.names.animal=0.073 thing.names.artifact=-0.090 thing.names.attribute=-0.049
        thing.names.body=-0.102 thing.names.cognition=-0.063 thing.names.communication=0.210
        thing.names.event=0.073 thing.names.feeling=0.139 thing.names.food=0.101
        thing.names.location=-0.101 thing.names.motive=-0.115 thing.names.person=-0.029
        thing.names.phenomenon=-0.155 thing.names.plant=-0.089 thing.names.possession=-0.028
        thing.names.process=-0.117 thing.names.quantity=-0.105 thing.names.relation=-0.038
        thing.names.shape=-0.031 thing.names.state=-0.101 thing.names.substance=0.238
        thing.names.time=-0.313 what.names.act=0.278 what.names.animal=-0.093
        what.names.artifact=0.023 what.names.attribute=0.167 what.names.cognition=-0.210
        what.names.communication=0.160 what.names.event=0.227 what.names.feeling=-0.084
        what.names.food=-0.157 what.names.group=-0.082 what.names.location=-0.249
        what.names.motive=-0.037 what.names.object=0.073 what.names.person=-0.246
        what.names.phenomenon=-0.112 what.names.plant=-0.043 what.names.process=0.266
        what.names.quantity=-0.175 what.names.relation=-0.258 what.names.shape=-0.089
        what.names.state=0.339 what.names.substance=-0.058 what.names.time=-0.301
        why.names.act=0.674 why.names.artifact=-0.476 why.names.attribute=-0.391
        why.names.body=-0.083 why.names.cognition=0.163 why.names.communication=-0.348
        why.names.event=-0.087 why.names.food=-0.133 why.names.group=-0.469
        why.names.location=-0.244 why.names.motive=-0.096 why.names.object=1.014
        why.names.person=-0.602 why.names.phenomenon=-0.052 why.names.plant=-0.030
        why.names.possession=-0.027 why.names.quantity=0.574 why.names.relation=-0.118
        why.names.state=0.464 why.names.substance=-0.026 why.names.time=-0.563
        how.names.animal=-0.071 how.names.artifact=-0.256 how.names.attribute=0.138
        how.names.cognition=-0.530 how.names.communication=0.121 how.names.event=-0.137
        how.names.food=-0.169 how.names.group=-0.484 how.names.location=0.354
        how.names.motive=-0.058 how.names.object=-0.100 how.names.person=-0.676
        how.names.phenomenon=-0.178 how.names.possession=1.203 how.names.process=0.885
        how.names.relation=-0.214 how.names.shape=-0.048 how.names.state=0.313
        how.names.substance=-0.097 how.names.time=-0.257 other.names.act=-0.367
        other.names.animal=-0.091 other.names.artifact=-0.273 other.names.attribute=-0.132
        other.names.cognition=-0.170 other.names.communication=0.041 other.names.event=-0.259
        other.names.feeling=-0.165 other.names.group=0.176 other.names.location=-0.576
        other.names.motive=-0.025 other.names.object=-0.031 other.names.person=0.245
        other.names.phenomenon=-0.109 other.names.possession=-0.065 other.names.process=-0.037
        other.names.quantity=-0.422 other.names.state=0.452 other.names.substance=-0.030
        other.names.time=-0.198 from.core.to.core.phrases1=0.471 from.core.to.core.phrases2=-0.118
        from.core.to.core.phrases3=-0.094 from.core.to.inside.phrases1=-0.151
        from.core.to.inside.phrases2=0.038 from.core.to.inside.phrases3=-0.088
        from.core.to.outside.phrases2=0.023 from.whole.to.core.phrases2=0.117
        from.whole.to.core.phrases3=0.077 from.whole.to.inside.phrases1=-0.028
        from.whole.to.inside.phrases3=-0.024 from.whole.to.outside.phrases0=0.075
        from.whole.to.outside.phrases1=0.338 from.whole.to.outside.phrases3=-0.185
        from.inside.to.core.phrases1=-0.148 from.inside.to.core.phrases2=0.194
        from.inside.to.outside.phrases1=0.104 from.outside.to.core.phrases1=-0.147
        from.outside.to.core.phrases2=-0.028 from.outside.to.inside.phrases1=0.061
        from.outside.to.inside.phrases2=-0.169 from.outside.to.outside.phrases0=0.098
        from.outside.to.outside.phrases1=-0.043 from.outside.to.outside.phrases2=0.037
        from.outside.to.outside.phrases3=-0.024 who.from.core.to.core=0.410
        who.from.core.to.inside=-0.099 who.from.core.to.outside=0.098 who.from.whole.to.core=0.356
        who.from.whole.to.outside=-0.021 who.from.inside.to.core=-0.263
        who.from.inside.to.inside=-0.060 who.from.outside.to.core=-0.324
        who.from.outside.to.outside=-0.085 place.from.core.to.core=0.221
        place.from.core.to.inside=-0.166 place.from.core.to.outside=-0.107
        place.from.whole.to.core=-0.051 place.from.whole.to.outside=-0.086
        place.from.inside.to.inside=-0.207 place.from.outside.to.core=0.203
        place.from.outside.to.inside=-0.046 place.from.outside.to.outside=0.118
        country.from.core.to.core=1.018 country.from.core.to.inside=-0.162
        country.from.whole.to.core=-0.088 country.from.inside.to.core=-0.078
        country.from.inside.to.inside=-0.031 country.from.outside.to.core=-0.374
        country.from.outside.to.outside=-0.262 date.from.core.to.outside=-0.095
        date.from.whole.to.core=0.184 date.from.whole.to.inside=-0.101
        date.from.whole.to.outside=0.133 date.from.inside.to.core=-0.132
        date.from.inside.to.inside=-0.134 date.from.inside.to.outside=0.334
        date.from.outside.to.core=-0.116 date.from.outside.to.outside=0.153
        count.from.core.to.core=-0.235 count.from.core.to.inside=0.335
        count.from.core.to.outside=-0.100 count.from.whole.to.core=-0.101
        count.from.whole.to.inside=-0.062 count.from.whole.to.outside=0.157
        count.from.inside.to.core=-0.261 count.from.inside.to.inside=-0.032
        count.from.inside.to.outside=-0.028 count.from.outside.to.core=-0.400
        count.from.outside.to.inside=0.920 number.from.core.to.core=0.034
        number.from.core.to.inside=-0.396 number.from.core.to.outside=0.141
        number.from.whole.to.core=0.405 number.from.whole.to.inside=-0.039
        number.from.whole.to.outside=0.291 number.from.inside.to.core=0.325
        number.from.inside.to.inside=0.035 number.from.inside.to.outside=-0.332
        number.from.outside.to.core=-0.321 number.from.outside.to.inside=-0.085
        number.from.outside.to.outside=-0.357 organisation.from.core.to.core=0.419
        organisation.from.core.to.outside=-0.127 organisation.from.whole.to.core=-0.227
        organisation.from.whole.to.outside=-0.055 organisation.from.inside.to.core=-0.571
        organisation.from.inside.to.inside=-0.178 organisation.from.outside.to.core=0.110
        organisation.from.outside.to.outside=0.357 thing.from.core.to.core=0.359
        thing.from.core.to.inside=-0.125 thing.from.core.to.outside=0.063
        thing.from.whole.to.core=-0.121 thing.from.whole.to.inside=-0.021
        thing.from.whole.to.outside=0.101 thing.from.inside.to.core=-0.057
        thing.from.inside.to.inside=0.154 thing.from.inside.to.outside=0.217
        thing.from.outside.to.core=-0.336 thing.from.outside.to.inside=-0.044
        what.from.core.to.core=0.398 what.from.core.to.inside=-0.488
        what.from.core.to.outside=0.047 what.from.whole.to.core=-0.125
        what.from.whole.to.outside=0.261 what.from.inside.to.core=-0.187
        what.from.inside.to.inside=-0.081 what.from.outside.to.core=-0.143
        what.from.outside.to.outside=0.371 why.from.core.to.core=-0.027
        why.from.core.to.inside=-0.170 why.from.core.to.outside=0.079
        why.from.whole.to.core=-0.192 why.from.inside.to.core=0.269
        why.from.inside.to.inside=-0.032 why.from.outside.to.core=0.322
        why.from.outside.to.outside=-0.698 how.from.core.to.core=-0.619
        how.from.core.to.inside=0.174 how.from.core.to.outside=-0.200
        how.from.whole.to.core=-0.136 how.from.whole.to.outside=-0.097
        how.from.inside.to.core=0.034 how.from.inside.to.inside=-0.090
        how.from.outside.to.core=0.379 how.from.outside.to.inside=-0.023
        how.from.outside.to.outside=0.212 other.from.core.to.core=-0.781
        other.from.core.to.inside=-0.846 other.from.core.to.outside=0.031
        other.from.whole.to.core=0.596 other.from.inside.to.core=-0.146
        other.from.inside.to.inside=-0.106 other.from.inside.to.outside=-0.037
        other.from.outside.to.core=0.092 other.from.outside.to.inside=-0.073
        other.from.outside.to.outside=0.605 who.words1=-0.561 who.words2=0.569 who.words3=0.392
        who.words4=0.124 who.words5=-0.079 who.words6=-0.123 who.words7=-0.330 place.words1=0.349
        place.words2=-0.046 place.words3=0.195 place.words4=0.195 place.words5=0.109
        place.words6=-0.468 place.words7=-0.461 country.words1=-0.328 country.words2=0.529
        country.words3=-0.193 country.words4=-0.541 country.words5=0.247 country.words6=0.399
        country.words7=-0.587 date.words1=0.220 date.words2=0.232 date.words3=-0.082
        date.words4=0.157 date.words5=-0.117 date.words6=-0.198 date.words7=-0.207
        count.words1=0.502 count.words2=-0.214 count.words4=0.055 count.words5=-0.222
        count.words6=-0.113 count.words7=-0.054 number.words1=-0.638 number.words3=0.088
        number.words4=-0.067 number.words5=0.170 number.words6=0.266 number.words7=0.072
        organisation.words1=-0.027 organisation.words2=0.370 organisation.words3=-0.097
        organisation.words4=-0.275 organisation.words5=0.036 organisation.words6=0.027
        organisation.words7=-0.259 thing.words1=-0.240 thing.words2=0.144 thing.words3=0.190
        thing.words4=0.219 thing.words5=-0.126 thing.words6=-0.202 what.words1=-0.110
        what.words2=-0.041 what.words3=0.219 what.words4=0.282 what.words5=-0.193
        what.words6=-0.091 what.words7=-0.116 why.words1=-1.314 why.words2=-1.075 why.words3=0.156
        why.words4=-0.893 why.words5=0.696 why.words6=0.153 why.words7=0.719 how.words1=0.343
        how.words2=0.026 how.words3=-0.186 how.words4=-0.306 how.words5=-0.321 how.words6=0.093
        how.words7=-0.188 other.words1=-0.839 other.words2=0.443 other.words3=-0.276
        other.words4=0.109 other.words5=-0.530 other.words6=0.300 who.left=-0.286
        who.capital=0.708 place.capital=0.427 country.left=-0.344 country.capital=0.871
        date.left=0.131 date.capital=-0.326 count.left=-0.178 count.capital=-0.721
        number.left=-0.072 number.capital=-0.358 organisation.left=-0.046
        organisation.capital=0.582 thing.left=0.134 thing.capital=0.364 what.left=0.350
        what.capital=-0.147 why.left=0.624 why.capital=-0.889 how.left=1.019 how.capital=-0.701
        other.left=0.220 other.capital=0.623 nearLeft.within1=0.068 nearLeft.within2=0.169
        nearLeft.within3=0.060 nearLeft.within6=-0.283 nearRight.within1=0.123
        nearRight.within2=0.093 nearRight.within3=0.048 nearRight.within5=-0.033
        nearRight.within6=-0.228 gap.subject.right0=-0.190 gap.subject.right2=0.029
        gap.subject.right3=-0.193 gap.subject.left0=0.067 gap.subject.left1=0.050
        gap.subject.left3=0.082 gap.subject.free=0.100 gap.object.right0=0.319
        gap.object.right1=0.186 gap.object.right2=0.022 gap.object.right3=-0.081
        gap.object.left1=0.141 gap.object.left2=-0.248 gap.object.left3=0.121
        gap.object.free=-0.256 gap.adverbial.right0=0.166 gap.adverbial.right1=0.173
        gap.adverbial.right2=0.260 gap.adverbial.right3=-0.129 gap.adverbial.left1=-0.127
        gap.adverbial.left2=-0.020 gap.adverbial.left3=-0.124 gap.adverbial.free=-0.138
        gap.copula.right1=-0.423 gap.copula.right2=0.070 gap.copula.right3=-0.079
        gap.copula.left0=0.113 gap.copula.left1=0.182 gap.copula.left2=0.204
        gap.copula.left3=0.119 gap.copula.free=-0.063 gap.other.right0=0.055
        gap.other.right1=-0.038 gap.other.right3=-0.118 gap.other.left0=0.537
        gap.other.left1=0.074 gap.other.left2=0.080 gap.other.left3=-0.148 gap.other.free=-0.294
        slot.subject.role.root=-0.053 slot.subject.role.subject=0.350
        slot.subject.role.object=0.101 slot.subject.role.attribute=-0.114
        slot.subject.role.adverb=-0.028 slot.subject.role.compound=0.091
        slot.subject.role.possessor=-0.036 slot.subject.role.adjective=0.049
        slot.subject.role.number=-0.038 slot.subject.role.other=-0.131 slot.subject.role.in=-0.197
        slot.subject.role.on=-0.135 slot.subject.role.at=0.087 slot.subject.role.by=0.265
        slot.subject.role.for=0.038 slot.subject.role.from=-0.098 slot.subject.role.to=-0.084
        slot.subject.role.of=-0.040 slot.subject.role.with=0.033 slot.subject.role.as=0.109
        slot.subject.role.otherPreposition=-0.202 slot.object.role.root=-0.293
        slot.object.role.subject=1.076 slot.object.role.object=0.509
        slot.object.role.attribute=0.035 slot.object.role.compound=0.454
        slot.object.role.adjective=-0.149 slot.object.role.number=-0.229
        slot.object.role.other=-0.470 slot.object.role.in=-0.167 slot.object.role.on=-0.039
        slot.object.role.at=-0.053 slot.object.role.by=-0.098 slot.object.role.for=-0.271
        slot.object.role.from=-0.095 slot.object.role.to=-0.156 slot.object.role.of=-0.821
        slot.object.role.with=-0.037 slot.object.role.as=-0.577
        slot.object.role.otherPreposition=-0.336 slot.copula.role.root=-0.272
        slot.copula.role.subject=0.315 slot.copula.role.object=0.052
        slot.copula.role.attribute=-0.171 slot.copula.role.adverb=0.363
        slot.copula.role.compound=0.186 slot.copula.role.possessor=-0.037
        slot.copula.role.adjective=0.084 slot.copula.role.number=-0.089
        slot.copula.role.other=0.216 slot.copula.role.in=-0.103 slot.copula.role.on=-0.166
        slot.copula.role.at=-0.274 slot.copula.role.by=-0.105 slot.copula.role.from=-0.209
        slot.copula.role.to=-0.024 slot.copula.role.of=0.124 slot.copula.role.with=-0.111
        slot.copula.role.as=0.052 slot.copula.role.otherPreposition=0.149
        slot.preposition.role.root=-0.036 slot.preposition.role.subject=0.090
        slot.preposition.role.object=-0.415 slot.preposition.role.attribute=-0.340
        slot.preposition.role.compound=0.662 slot.preposition.role.adjective=0.079
        slot.preposition.role.number=-0.114 slot.preposition.role.other=-0.242
        slot.preposition.role.in=-0.193 slot.preposition.role.on=-0.185
        slot.preposition.role.at=0.050 slot.preposition.role.by=-0.204
        slot.preposition.role.for=-0.076 slot.preposition.role.from=0.319
        slot.preposition.role.to=0.150 slot.preposition.role.of=0.195
        slot.preposition.role.with=-0.022 slot.preposition.role.as=-0.157
        slot.preposition.role.otherPreposition=0.279 slot.when.role.root=-0.109
        slot.when.role.subject=-0.407 slot.when.role.object=0.057 slot.when.role.attribute=-0.123
        slot.when.role.adverb=0.224 slot.when.role.compound=0.108 slot.when.role.possessor=-0.021
        slot.when.role.adjective=-0.032 slot.when.role.number=-0.205 slot.when.role.other=-0.162
        slot.when.role.in=0.550 slot.when.role.on=0.235 slot.when.role.at=0.202
        slot.when.role.by=-0.065 slot.when.role.for=-0.064 slot.when.role.from=0.219
        slot.when.role.to=-0.087 slot.when.role.of=0.058 slot.when.role.with=-0.063
        slot.when.role.as=0.059 slot.when.role.otherPreposition=-0.212 slot.where.role.root=-0.347
        slot.where.role.subject=-0.534 slot.where.role.object=-0.157
        slot.where.role.attribute=0.229 slot.where.role.adverb=-0.024
        slot.where.role.compound=-0.022 slot.where.role.number=-0.238 slot.where.role.other=-0.411
        slot.where.role.in=0.738 slot.where.role.on=-0.139 slot.where.role.at=0.594
        slot.where.role.by=0.120 slot.where.role.for=-0.263 slot.where.role.from=0.486
        slot.where.role.to=0.129 slot.where.role.of=-0.046 slot.where.role.with=-0.150
        slot.where.role.as=-0.354 slot.where.role.otherPreposition=0.127 slot.why.role.root=-0.031
        slot.why.role.object=-0.663 slot.why.role.attribute=-0.245 slot.why.role.compound=-0.105
        slot.why.role.possessor=-0.058 slot.why.role.adjective=-0.093 slot.why.role.other=0.147
        slot.why.role.in=-0.299 slot.why.role.on=0.567 slot.why.role.at=-0.033
        slot.why.role.by=0.674 slot.why.role.for=-0.092 slot.why.role.from=-0.239
        slot.why.role.to=-0.170 slot.why.role.of=-0.541 slot.why.role.with=-0.089
        slot.why.role.as=0.339 slot.why.role.otherPreposition=0.060 slot.how.role.subject=0.302
        slot.how.role.object=-0.064 slot.how.role.attribute=0.174 slot.how.role.adverb=-0.280
        slot.how.role.compound=-0.129 slot.how.role.number=0.074 slot.how.role.other=-0.250
        slot.how.role.in=-0.276 slot.how.role.on=-0.129 slot.how.role.at=0.042
        slot.how.role.by=0.192 slot.how.role.for=0.128 slot.how.role.from=-0.054
        slot.how.role.of=-0.035 slot.how.role.with=0.432 slot.how.role.as=-0.219
        slot.how.role.otherPreposition=-0.112 slot.other.role.root=0.039
        slot.other.role.object=0.124 slot.other.role.attribute=0.187 slot.other.role.adverb=-0.031
        slot.other.role.compound=-0.173 slot.other.role.possessor=-0.044
        slot.other.role.adjective=-0.070 slot.other.role.other=0.145 slot.other.role.in=-0.139
        slot.other.role.on=0.056 slot.other.role.at=0.055 slot.other.role.for=0.046
        slot.other.role.from=0.052 slot.other.role.with=-0.112 slot.other.role.as=0.107
        slot.other.role.otherPreposition=-0.275 who.role.subject=0.405 who.role.object=0.057
        who.role.joined=-0.134 who.role.apposition=-0.036 who.role.compound=0.047
        who.role.adjective=-0.119 who.role.number=-0.049 who.role.other=-0.155 who.role.in=-0.057
        who.role.on=-0.137 who.role.at=-0.186 who.role.by=0.450 who.role.for=-0.113
        who.role.from=-0.040 who.role.to=0.067 who.role.of=0.035 who.role.with=0.216
        who.role.as=-0.059 who.role.otherPreposition=-0.275 place.role.root=-0.213
        place.role.subject=0.440 place.role.object=-0.094 place.role.attribute=-0.050
        place.role.joined=-0.162 place.role.apposition=-0.250 place.role.compound=-0.394
        place.role.number=-0.088 place.role.other=-0.314 place.role.in=0.211 place.role.on=0.038
        place.role.at=0.502 place.role.for=-0.122 place.role.from=0.064 place.role.to=0.153
        place.role.of=0.179 place.role.with=-0.124 place.role.as=0.278
        place.role.otherPreposition=-0.043 country.role.root=-0.042 country.role.subject=-0.222
        country.role.object=-0.275 country.role.attribute=-0.190 country.role.joined=0.088
        country.role.apposition=0.086 country.role.compound=-0.203 country.role.adjective=-0.036
        country.role.number=-0.031 country.role.other=-0.066 country.role.in=-0.577
        country.role.on=-0.074 country.role.at=-0.024 country.role.by=-0.093
        country.role.for=0.680 country.role.from=0.324 country.role.to=-0.062
        country.role.of=-0.393 country.role.with=-0.061 country.role.as=-0.145
        country.role.otherPreposition=0.777 date.role.root=-0.049 date.role.subject=-0.136
        date.role.object=-0.233 date.role.attribute=-0.091 date.role.adverb=0.180
        date.role.joined=-0.307 date.role.apposition=0.310 date.role.compound=0.213
        date.role.possessor=-0.025 date.role.adjective=-0.078 date.role.number=-0.152
        date.role.other=-0.140 date.role.in=0.088 date.role.on=-0.145 date.role.at=0.086
        date.role.for=-0.042 date.role.of=0.275 date.role.with=-0.055 date.role.as=0.161
        date.role.otherPreposition=0.179 count.role.root=0.087 count.role.subject=0.485
        count.role.object=0.097 count.role.adverb=-0.020 count.role.apposition=-0.237
        count.role.compound=-0.035 count.role.adjective=0.077 count.role.number=0.526
        count.role.other=-0.316 count.role.in=-0.173 count.role.on=-0.080 count.role.at=-0.096
        count.role.by=-0.097 count.role.for=-0.053 count.role.from=-0.055 count.role.to=-0.064
        count.role.of=-0.022 count.role.with=-0.127 count.role.as=-0.043 number.role.root=-0.106
        number.role.subject=-0.177 number.role.object=0.162 number.role.attribute=0.176
        number.role.adverb=0.041 number.role.joined=0.071 number.role.apposition=-0.034
        number.role.compound=-0.196 number.role.possessor=-0.037 number.role.adjective=-0.199
        number.role.number=-0.350 number.role.other=0.080 number.role.in=-0.021
        number.role.on=-0.100 number.role.at=-0.376 number.role.by=0.358 number.role.for=0.397
        number.role.from=0.171 number.role.to=-0.157 number.role.of=0.145 number.role.with=0.328
        number.role.as=-0.174 number.role.otherPreposition=-0.184 organisation.role.subject=0.301
        organisation.role.object=-0.251 organisation.role.attribute=-0.296
        organisation.role.joined=0.167 organisation.role.apposition=0.227
        organisation.role.compound=-0.666 organisation.role.adjective=0.351
        organisation.role.number=-0.037 organisation.role.other=0.470 organisation.role.in=-0.490
        organisation.role.on=-0.073 organisation.role.at=0.364 organisation.role.by=-0.236
        organisation.role.for=-0.156 organisation.role.from=-0.030 organisation.role.to=0.318
        organisation.role.of=0.323 organisation.role.with=-0.125 organisation.role.as=-0.133
        organisation.role.otherPreposition=-0.354 thing.role.root=-0.136 thing.role.subject=0.045
        thing.role.object=0.077 thing.role.attribute=0.071 thing.role.adverb=-0.027
        thing.role.joined=-0.251 thing.role.apposition=-0.085 thing.role.compound=0.181
        thing.role.possessor=-0.043 thing.role.adjective=0.090 thing.role.other=0.141
        thing.role.in=-0.103 thing.role.on=-0.066 thing.role.at=-0.030 thing.role.by=-0.100
        thing.role.from=0.048 thing.role.to=-0.122 thing.role.as=0.357
        thing.role.otherPreposition=-0.108 what.role.root=0.229 what.role.subject=0.227
        what.role.object=0.134 what.role.attribute=0.050 what.role.adverb=-0.040
        what.role.joined=0.025 what.role.apposition=-0.023 what.role.compound=0.112
        what.role.possessor=-0.035 what.role.adjective=-0.128 what.role.number=-0.094
        what.role.other=-0.190 what.role.on=0.140 what.role.at=-0.028 what.role.by=-0.021
        what.role.from=-0.033 what.role.to=0.044 what.role.of=-0.108 what.role.with=-0.116
        what.role.as=-0.079 what.role.otherPreposition=-0.154 why.role.root=-0.027
        why.role.subject=0.171 why.role.object=-0.417 why.role.attribute=-0.239
        why.role.joined=-0.336 why.role.apposition=0.184 why.role.compound=-0.103
        why.role.possessor=-0.058 why.role.adjective=-0.093 why.role.other=0.154
        why.role.in=-0.279 why.role.on=0.578 why.role.at=-0.033 why.role.by=-0.189
        why.role.for=-0.090 why.role.from=-0.236 why.role.to=-0.164 why.role.of=-0.442
        why.role.with=-0.088 why.role.as=0.670 why.role.otherPreposition=0.064 how.role.root=0.345
        how.role.subject=-0.254 how.role.object=-0.147 how.role.attribute=-0.064
        how.role.joined=-0.261 how.role.apposition=0.286 how.role.compound=0.104
        how.role.possessor=-0.032 how.role.adjective=-0.072 how.role.number=-0.212
        how.role.other=-0.181 how.role.in=-0.341 how.role.on=-0.097 how.role.at=-0.022
        how.role.by=0.660 how.role.for=-0.097 how.role.from=-0.279 how.role.to=0.296
        how.role.of=-0.459 how.role.with=0.733 how.role.as=-0.345 how.role.otherPreposition=-0.187
        other.role.root=-0.366 other.role.subject=-0.419 other.role.attribute=0.508
        other.role.apposition=0.668 other.role.compound=0.144 other.role.possessor=-0.125
        other.role.adjective=-0.368 other.role.number=-0.175 other.role.other=-0.183
        other.role.in=-0.424 other.role.on=-0.084 other.role.at=-0.071 other.role.by=-0.307
        other.role.for=-0.091 other.role.from=-0.133 other.role.to=-0.172 other.role.of=0.076
        other.role.with=-0.081 other.role.as=0.693 other.role.otherPreposition=-0.636
        ownRole.role.subject=0.151 ownRole.role.object=0.027 ownRole.role.attribute=0.026
        ownRole.role.joined=-0.142 ownRole.role.compound=0.050 ownRole.role.possessor=-0.038
        ownRole.role.number=-0.039 ownRole.role.other=-0.044 ownRole.role.in=-0.062
        ownRole.role.on=-0.030 ownRole.role.by=0.043 ownRole.role.of=0.039 ownRole.role.as=0.142
        ownRole.role.otherPreposition=-0.097 saidHeadRole.role.root=0.396
        saidHeadRole.role.subject=-0.118 saidHeadRole.role.object=0.112
        saidHeadRole.role.attribute=0.076 saidHeadRole.role.adverb=0.033
        saidHeadRole.role.compound=0.098 saidHeadRole.role.possessor=-0.070
        saidHeadRole.role.adjective=0.055 saidHeadRole.role.number=0.558
        saidHeadRole.role.other=-0.113 saidHeadRole.role.in=0.062 saidHeadRole.role.on=0.084
        saidHeadRole.role.at=0.383 saidHeadRole.role.for=0.061 saidHeadRole.role.from=0.092
        saidHeadRole.role.to=0.145 saidHeadRole.role.of=0.050 saidHeadRole.role.with=-0.333
        saidHeadRole.role.as=0.355 governorRole.role.root=-0.072 governorRole.role.subject=0.129
        governorRole.role.object=-0.061 governorRole.role.attribute=0.519
        governorRole.role.compound=0.506 governorRole.role.possessor=-0.253
        governorRole.role.adjective=-0.110 governorRole.role.number=-0.097
        governorRole.role.other=-0.137 governorRole.role.in=-0.028 governorRole.role.on=-0.179
        governorRole.role.at=-0.077 governorRole.role.by=1.246 governorRole.role.for=0.664
        governorRole.role.from=0.540 governorRole.role.of=0.427 governorRole.role.with=-0.487
        governorRole.role.as=-0.202 governorRole.role.otherPreposition=-0.104
        treeWay.up0down1=0.060 treeWay.up1down0=0.169 treeWay.up1down1=0.119
        treeWay.up1down2=0.022 treeWay.up1down3=-0.072 treeWay.up2down0=0.108
        treeWay.up2down1=-0.089 treeWay.up2down2=0.040 treeWay.up3down0=0.073
        treeWay.up3down1=-0.105 treeWay.up3down2=-0.086 treeWay.up3down3=-0.067
        askedWay.up0down1=0.716 askedWay.up0down2=-0.178 askedWay.up0down3=0.098
        askedWay.up1down0=0.793 askedWay.up1down1=0.419 askedWay.up1down2=-0.234
        askedWay.up2down0=0.349 askedWay.up2down1=0.179 askedWay.up3down0=-0.031
        who.cut.none=0.150 who.cut.several=-0.221 who.cut.left=0.220 who.cut.preposition=-0.245
        who.cut.clause=0.147 who.cut.joined=-0.423 who.cut.apposition=-0.068 who.cut.other=0.442
        place.cut.none=0.425 place.cut.several=-0.426 place.cut.left=-0.302
        place.cut.preposition=0.248 place.cut.clause=-0.205 place.cut.joined=0.061
        place.cut.apposition=0.198 place.cut.other=-0.039 country.cut.none=1.205
        country.cut.several=-0.202 country.cut.left=0.337 country.cut.preposition=-0.252
        country.cut.clause=-0.040 country.cut.joined=-0.454 country.cut.apposition=-0.799
        date.cut.none=0.550 date.cut.several=-0.309 date.cut.left=-0.144
        date.cut.preposition=0.036 date.cut.joined=-0.085 date.cut.apposition=-0.117
        date.cut.other=0.115 count.cut.none=-0.201 count.cut.several=-0.050 count.cut.left=-0.333
        count.cut.preposition=0.328 count.cut.joined=0.063 count.cut.apposition=0.233
        count.cut.other=-0.045 number.cut.none=0.021 number.cut.several=0.241
        number.cut.left=-0.386 number.cut.preposition=-0.128 number.cut.clause=0.067
        number.cut.joined=0.256 number.cut.apposition=-0.166 number.cut.other=0.047
        organisation.cut.none=-0.145 organisation.cut.several=-0.590 organisation.cut.left=0.179
        organisation.cut.preposition=0.470 organisation.cut.clause=0.381
        organisation.cut.joined=0.198 organisation.cut.apposition=-0.681 thing.cut.none=0.107
        thing.cut.several=-0.185 thing.cut.left=0.107 thing.cut.preposition=-0.106
        thing.cut.clause=0.097 thing.cut.joined=-0.143 thing.cut.apposition=0.152
        thing.cut.other=-0.038 what.cut.several=-0.042 what.cut.left=-0.065 what.cut.clause=0.285
        what.cut.joined=0.127 what.cut.apposition=-0.128 what.cut.other=-0.162 why.cut.none=-0.151
        why.cut.several=-0.039 why.cut.left=-0.062 why.cut.preposition=-0.371
        why.cut.clause=-0.031 why.cut.joined=0.656 why.cut.apposition=-0.137 why.cut.other=-0.210
        how.cut.none=-0.357 how.cut.several=-0.094 how.cut.left=-0.564 how.cut.preposition=0.511
        how.cut.clause=0.216 how.cut.apposition=0.285 how.cut.other=-0.127 other.cut.none=-0.623
        other.cut.several=0.555 other.cut.left=-0.967 other.cut.preposition=-0.214
        other.cut.clause=-0.251 other.cut.joined=0.300 other.cut.apposition=0.184
        other.cut.other=0.470 anyCut.cut.none=0.113 anyCut.cut.several=-0.155
        anyCut.cut.left=-0.031 anyCut.cut.clause=0.098 anyCut.cut.joined=-0.056
        anyCut.cut.other=0.038
        """
}
