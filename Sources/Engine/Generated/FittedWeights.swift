extension AnswerWeights {
    /// Printed by `sutra eval answers --fit`.
    static let lines = """
        sentence=0.701 sentenceSquared=0.717 reach=0.336 reachSquared=0.348 passage=0.879
        rank=0.832 isFirstPassage=0.847 proximity=0.119 nearest=0.180 verbRight=-0.093
        verbLeft=0.120 verbRightOfSubject=-0.056 verbLeftOfSubject=-0.368 governed=0.119
        governedByOther=-0.074 overlap=-0.104 kindHead=0.958 kindInside=0.488 kindBeside=0.380
        kindFollows=1.325 pairs=0.619 behindBest=-0.314 isBestSentence=0.459 leftAlike=0.291
        rightAlike=0.301 opensSentence=-0.026 firstSentence=0.050 isTitle=0.336
        inParentheses=-0.055 repeated=-0.197 sameClause=0.090 relation=0.221 path=0.394
        anchored=0.302 possessive=-0.049 sameThing=0.185 passageShare=0.496
        behindBestPassage=-0.477 sentenceBefore=0.298 within3=0.052 within6=0.321 within10=0.796
        samePreposition=1.019 otherPreposition=-0.064 saidHead=0.063 unsaid=0.214
        trimmedSaid=0.185 trimmedUnsaid=-0.430 behindAll=0.074 beforeAll=-0.127
        behindAllOfSubject=-0.154 beforeAllOfSubject=0.305 clauseShare=0.572 expectedSide=0.116
        unexpectedSide=-0.107 expectedNear=-0.081 missingNames=0.142 chain=0.540
        treeProximity=0.239 treeNearest=0.154 treeInside=0.155 treeBelowHead=0.346
        treeBesideHead=0.063 treeClause=0.425 treePairs=0.581 headSaid=0.023 headIsGovernor=0.260
        apposedTo=0.214 apposedBy=0.382 unitInside=1.098 unitBeside=0.818 unitMissing=-1.852
        who.person=0.514 who.place=0.173 who.organisation=-0.269 who.event=-0.097 who.year=-0.053
        who.number=-0.121 who.quantity=-0.170 who.name=0.316 who.noun=-0.311 who.adjective=-0.146
        who.list=0.439 who.clause=-0.548 place.place=-0.022 place.organisation=-0.150
        place.work=0.278 place.event=-0.091 place.date=-0.084 place.year=-0.214 place.number=0.309
        place.quantity=-0.306 place.name=0.240 place.noun=-0.257 place.adjective=-0.197
        place.list=0.303 place.clause=-0.084 country.person=-0.275 country.place=1.387
        country.organisation=-0.092 country.work=-0.112 country.event=-0.042 country.date=-0.095
        country.year=-0.084 country.number=-0.049 country.quantity=-0.064 country.name=-1.314
        country.noun=-0.049 country.adjective=-0.067 country.list=0.033 country.clause=-0.633
        date.person=-0.089 date.place=-0.238 date.organisation=-0.128 date.work=-0.026
        date.event=-0.206 date.date=1.043 date.year=0.788 date.number=-0.403 date.quantity=0.639
        date.name=-0.630 date.noun=-0.393 date.adjective=-0.128 date.list=0.110 date.clause=-0.747
        count.place=-0.034 count.organisation=-0.083 count.event=-0.039 count.date=-0.195
        count.year=-0.092 count.number=0.898 count.quantity=-0.025 count.name=-0.168
        count.noun=-0.497 count.adjective=0.119 count.list=-0.251 count.clause=-0.139
        number.person=-0.036 number.place=-0.059 number.organisation=-0.102 number.date=0.148
        number.year=-0.311 number.number=1.103 number.quantity=-0.045 number.name=-0.564
        number.noun=-0.254 number.adjective=-0.320 number.list=-0.631 number.clause=0.270
        organisation.person=0.167 organisation.place=-0.207 organisation.organisation=0.709
        organisation.work=-0.125 organisation.event=-0.189 organisation.year=-0.145
        organisation.number=-0.121 organisation.quantity=-0.209 organisation.name=0.485
        organisation.noun=-0.666 organisation.adjective=0.347 organisation.list=-0.536
        organisation.clause=-0.346 thing.organisation=0.341 thing.work=0.208 thing.event=0.102
        thing.date=-0.099 thing.year=-0.113 thing.number=0.040 thing.quantity=-0.115
        thing.name=0.148 thing.noun=0.046 thing.adjective=-0.148 thing.list=0.062
        thing.clause=-0.323 what.person=0.168 what.place=0.092 what.organisation=-0.074
        what.work=0.751 what.event=0.257 what.date=-0.091 what.year=-0.150 what.number=-0.029
        what.quantity=-0.165 what.name=0.090 what.noun=-0.039 what.adjective=-0.225
        what.clause=-0.320 why.organisation=-0.068 why.work=-0.041 why.date=-0.078
        why.number=-0.071 why.quantity=-0.206 why.name=-0.319 why.noun=0.714 why.adjective=-0.187
        why.list=0.152 why.clause=-0.427 how.person=-0.054 how.place=-0.152
        how.organisation=-0.023 how.work=-0.021 how.event=-0.022 how.date=-0.462 how.year=0.151
        how.number=-0.384 how.quantity=0.770 how.name=-0.173 how.noun=-0.268 how.adjective=-0.024
        how.list=0.126 how.clause=-0.182 other.person=-0.301 other.place=-0.135
        other.organisation=0.702 other.work=-0.435 other.date=-0.045 other.year=-0.043
        other.number=-0.048 other.quantity=-0.352 other.name=0.021 other.noun=-0.428
        other.adjective=0.409 other.list=-0.166 other.clause=-0.303 who.after.none=0.184
        who.after.in=-0.308 who.after.on=-0.138 who.after.at=-0.219 who.after.by=0.168
        who.after.for=-0.143 who.after.from=-0.105 who.after.to=0.030 who.after.of=0.198
        who.after.with=0.214 who.after.after=-0.187 who.after.is=-0.148 who.after.verb=0.065
        who.after.comma=0.180 who.after.otherPreposition=-0.164 who.after.other=0.093
        place.after.none=0.217 place.after.in=-0.029 place.after.at=0.441 place.after.by=0.024
        place.after.for=-0.220 place.after.to=0.330 place.after.of=0.090 place.after.with=-0.219
        place.after.as=0.205 place.after.after=-0.240 place.after.is=0.040 place.after.verb=0.364
        place.after.otherPreposition=-0.221 place.after.other=-0.934 country.after.none=-0.272
        country.after.in=0.389 country.after.on=-0.119 country.after.at=-0.043
        country.after.by=-0.152 country.after.for=0.547 country.after.from=0.189
        country.after.to=0.433 country.after.of=-0.521 country.after.with=-0.113
        country.after.as=-0.073 country.after.after=-0.032 country.after.is=-0.192
        country.after.verb=-0.313 country.after.comma=0.051 country.after.otherPreposition=-0.344
        country.after.other=-0.431 date.after.none=-0.191 date.after.in=0.147 date.after.at=0.147
        date.after.by=0.134 date.after.for=-0.063 date.after.from=0.389 date.after.to=-0.038
        date.after.of=0.271 date.after.with=-0.092 date.after.as=0.222 date.after.after=0.058
        date.after.is=-0.217 date.after.verb=-0.432 date.after.comma=-0.438
        date.after.otherPreposition=0.204 count.after.none=-0.209 count.after.in=-0.214
        count.after.on=-0.181 count.after.at=-0.740 count.after.by=0.265 count.after.from=-0.068
        count.after.to=0.582 count.after.of=0.261 count.after.with=0.282 count.after.as=-0.147
        count.after.after=0.463 count.after.is=0.080 count.after.verb=0.142
        count.after.comma=-0.336 count.after.otherPreposition=-0.589 count.after.other=-0.096
        number.after.none=0.286 number.after.in=-0.166 number.after.on=-0.113
        number.after.at=-0.359 number.after.by=0.418 number.after.for=0.255
        number.after.from=0.061 number.after.to=-0.491 number.after.of=-0.288
        number.after.with=0.274 number.after.as=-0.181 number.after.after=-0.111
        number.after.is=0.119 number.after.verb=0.370 number.after.comma=-0.435
        number.after.otherPreposition=-0.350 number.after.other=0.203
        organisation.after.none=0.660 organisation.after.in=-0.534 organisation.after.on=-0.090
        organisation.after.at=0.151 organisation.after.by=-0.313 organisation.after.for=-0.256
        organisation.after.from=-0.116 organisation.after.to=0.280 organisation.after.of=0.022
        organisation.after.with=-0.297 organisation.after.as=-0.150
        organisation.after.after=-0.029 organisation.after.is=0.073 organisation.after.verb=0.336
        organisation.after.comma=-0.465 organisation.after.otherPreposition=0.083
        organisation.after.other=-0.221 thing.after.none=0.364 thing.after.in=-0.136
        thing.after.by=-0.182 thing.after.for=-0.182 thing.after.from=0.267 thing.after.to=-0.092
        thing.after.of=-0.302 thing.after.with=0.119 thing.after.as=0.187 thing.after.after=0.068
        thing.after.is=0.028 thing.after.verb=-0.047 thing.after.comma=-0.240
        thing.after.otherPreposition=-0.049 thing.after.other=0.207 what.after.none=0.262
        what.after.on=-0.054 what.after.at=-0.033 what.after.by=-0.104 what.after.for=-0.051
        what.after.from=-0.033 what.after.to=0.091 what.after.of=-0.119 what.after.with=-0.117
        what.after.after=-0.113 what.after.verb=-0.026 what.after.comma=0.085
        what.after.otherPreposition=0.027 what.after.other=-0.065 why.after.none=0.520
        why.after.in=-0.319 why.after.on=0.604 why.after.by=-0.078 why.after.for=-0.124
        why.after.from=-0.344 why.after.to=-0.336 why.after.of=-0.233 why.after.with=-0.110
        why.after.as=-0.085 why.after.is=0.314 why.after.verb=-0.063 why.after.comma=-0.213
        why.after.otherPreposition=0.150 why.after.other=-0.579 how.after.none=0.059
        how.after.in=-0.503 how.after.on=0.237 how.after.at=-0.064 how.after.by=0.453
        how.after.for=-0.226 how.after.from=-0.397 how.after.to=0.260 how.after.of=-0.196
        how.after.with=0.192 how.after.as=-0.510 how.after.after=-0.034 how.after.is=0.302
        how.after.verb=0.246 how.after.comma=-0.102 how.after.otherPreposition=-0.544
        how.after.other=-0.476 other.after.none=-0.552 other.after.in=-0.762 other.after.on=-0.437
        other.after.at=-0.095 other.after.by=0.073 other.after.for=-0.085 other.after.from=-0.115
        other.after.to=-0.458 other.after.of=0.134 other.after.with=-0.110 other.after.as=1.058
        other.after.after=-0.038 other.after.is=0.543 other.after.verb=-0.726
        other.after.comma=0.022 other.after.otherPreposition=-0.209 other.after.other=-0.125
        who.subject=-0.169 who.rightOfVerb=0.212 who.leftOfVerb=0.308 who.elsewhere=-0.206
        place.subject=-0.093 place.rightOfVerb=0.634 place.leftOfVerb=-0.515
        place.elsewhere=-0.140 country.subject=0.139 country.rightOfVerb=0.436
        country.leftOfVerb=-0.223 country.elsewhere=-0.336 date.subject=0.175
        date.rightOfVerb=-0.041 date.leftOfVerb=0.376 date.elsewhere=-0.440 count.subject=-0.176
        count.rightOfVerb=0.287 count.leftOfVerb=0.396 count.elsewhere=-0.342
        number.subject=-0.290 number.rightOfVerb=-0.258 number.leftOfVerb=0.476
        number.elsewhere=0.188 organisation.subject=0.325 organisation.rightOfVerb=-0.086
        organisation.leftOfVerb=0.020 organisation.elsewhere=-0.353 thing.subject=-0.120
        thing.rightOfVerb=0.412 thing.leftOfVerb=0.104 thing.elsewhere=-0.197 what.subject=-0.195
        what.rightOfVerb=0.351 what.leftOfVerb=-0.168 why.subject=0.429 why.rightOfVerb=-0.149
        why.leftOfVerb=-0.390 how.subject=-0.227 how.rightOfVerb=0.408 how.leftOfVerb=-0.260
        how.elsewhere=-0.057 other.subject=0.432 other.rightOfVerb=0.135 other.leftOfVerb=-0.537
        other.elsewhere=-0.318 person.length0=-0.042 person.length2=0.055 person.length3=0.356
        person.length4=-0.068 place.length0=-0.070 place.length1=-0.032 place.length2=0.333
        place.length3=0.180 place.length4=-0.371 place.length5=-0.186 organisation.length0=-0.056
        organisation.length1=0.026 organisation.length2=-0.023 organisation.length3=0.083
        organisation.length4=0.198 organisation.length5=-0.236 work.length1=0.080
        work.length2=0.412 work.length3=0.108 work.length4=0.078 work.length5=0.042
        event.length1=-0.100 event.length2=-0.150 event.length3=0.291 event.length4=-0.083
        date.length0=0.062 date.length1=0.021 date.length3=0.052 date.length4=-0.109
        date.length5=-0.029 number.length1=0.154 number.length3=1.023 quantity.length1=-0.094
        quantity.length2=0.021 quantity.length3=0.089 quantity.length5=0.055 name.length1=0.276
        name.length2=-0.022 name.length4=-0.203 name.length5=-0.041 noun.length0=-0.138
        noun.length2=0.047 noun.length3=-0.079 noun.length4=0.042 adjective.length0=0.029
        adjective.length1=-0.107 adjective.length2=-0.072 adjective.length4=-0.082
        adjective.length5=-0.070 list.length0=-0.076 list.length1=-0.047 list.length2=0.121
        list.length3=-0.027 list.length4=-0.110 list.length5=0.141 clause.length0=-0.049
        clause.length2=-0.058 clause.length3=-0.033 clause.length4=-0.062 clause.length5=-0.109
        before.noun=0.038 before.nouns=-0.053 before.name=-0.232 before.possessor=0.025
        before.number=-0.192 before.possessiveMark=0.061 before.adjective=-0.182
        before.adverb=-0.025 before.particle=-0.063 before.preposition=0.058
        before.conjunction=-0.174 before.to=-0.048 before.modal=0.092 before.base=0.165
        before.past=-0.093 before.gerund=-0.029 before.participle=0.093 before.present=0.193
        before.asking=0.104 before.askingAdverb=0.025 before.existential=-0.027
        before.comma=-0.069 before.mark=0.182 before.other=-0.044 before.edge=0.266
        behind.nouns=0.136 behind.name=-0.289 behind.pronoun=-0.031 behind.possessor=-0.025
        behind.number=-0.168 behind.determiner=-0.030 behind.possessiveMark=0.147
        behind.adjective=0.051 behind.adverb=-0.036 behind.particle=-0.118
        behind.preposition=-0.326 behind.conjunction=-0.236 behind.to=-0.081 behind.base=-0.043
        behind.past=-0.105 behind.gerund=0.029 behind.participle=-0.044 behind.present=0.056
        behind.askingAdverb=0.163 behind.existential=-0.027 behind.comma=0.373 behind.mark=0.546
        behind.other=-0.082 behind.edge=0.175 first.noun=0.031 first.nouns=0.029 first.name=0.234
        first.number=0.098 first.determiner=0.044 first.possessiveMark=-0.050
        first.adjective=-0.039 first.adverb=-0.116 first.particle=-0.047 first.preposition=-0.061
        first.conjunction=-0.112 first.to=-0.075 first.modal=-0.044 first.past=-0.044
        first.gerund=0.142 first.participle=-0.054 first.present=-0.030 first.asking=-0.092
        first.existential=-0.027 first.comma=-0.041 first.mark=-0.065 first.other=-0.044
        last.nouns=0.076 last.name=0.037 last.possessor=-0.023 last.number=0.086
        last.determiner=-0.036 last.adjective=0.059 last.adverb=0.045 last.particle=0.408
        last.preposition=-0.081 last.conjunction=-0.027 last.to=-0.027 last.modal=-0.044
        last.base=-0.034 last.gerund=-0.044 last.participle=-0.103 last.present=-0.074
        last.asking=-0.046 last.askingAdverb=-0.076 last.comma=-0.107 last.mark=-0.061
        last.other=0.090 asked.act.person=-0.308 asked.act.place=-0.563
        asked.act.organisation=0.871 asked.act.work=-0.215 asked.act.event=1.018
        asked.act.date=-0.046 asked.act.year=-0.040 asked.act.number=-0.060
        asked.act.quantity=-0.167 asked.act.name=-0.398 asked.act.noun=-0.189
        asked.act.adjective=0.110 asked.act.list=0.268 asked.act.clause=-0.151
        asked.animal.organisation=-0.089 asked.animal.work=-0.064 asked.animal.event=-0.057
        asked.animal.number=-0.059 asked.animal.quantity=-0.366 asked.animal.name=0.836
        asked.animal.noun=-0.222 asked.animal.adjective=-0.942 asked.animal.list=-0.207
        asked.animal.clause=-1.339 asked.artifact.person=-0.256 asked.artifact.place=0.891
        asked.artifact.organisation=1.017 asked.artifact.work=-0.240 asked.artifact.event=-0.117
        asked.artifact.date=-0.247 asked.artifact.year=-0.097 asked.artifact.number=-0.135
        asked.artifact.quantity=-0.456 asked.artifact.name=0.137 asked.artifact.adjective=0.076
        asked.artifact.list=-0.439 asked.artifact.clause=-0.933 asked.attribute.person=-0.220
        asked.attribute.place=-0.161 asked.attribute.organisation=-0.178
        asked.attribute.work=-0.395 asked.attribute.event=-0.157 asked.attribute.date=-0.030
        asked.attribute.year=-0.064 asked.attribute.number=0.613 asked.attribute.quantity=-0.030
        asked.attribute.name=-0.829 asked.attribute.noun=0.362 asked.attribute.adjective=-0.686
        asked.attribute.list=0.649 asked.attribute.clause=-0.618 asked.body.person=-0.624
        asked.body.place=0.793 asked.body.work=-0.065 asked.body.event=-0.074
        asked.body.date=-0.076 asked.body.year=-0.049 asked.body.number=-0.128
        asked.body.quantity=-0.313 asked.body.name=0.028 asked.body.noun=-0.556
        asked.body.adjective=-0.648 asked.body.list=0.777 asked.body.clause=-1.356
        asked.cognition.person=0.292 asked.cognition.place=-0.252
        asked.cognition.organisation=0.050 asked.cognition.work=0.078 asked.cognition.event=-0.032
        asked.cognition.date=-0.082 asked.cognition.year=-0.067 asked.cognition.number=0.595
        asked.cognition.quantity=-0.428 asked.cognition.name=-0.523 asked.cognition.noun=-0.126
        asked.cognition.adjective=0.080 asked.cognition.list=0.370 asked.cognition.clause=-0.242
        asked.communication.person=0.220 asked.communication.place=-0.107
        asked.communication.organisation=-0.284 asked.communication.work=1.180
        asked.communication.event=0.334 asked.communication.date=-0.159
        asked.communication.year=-0.135 asked.communication.number=0.274
        asked.communication.quantity=-0.326 asked.communication.name=0.067
        asked.communication.noun=-0.303 asked.communication.adjective=-0.369
        asked.communication.list=-0.450 asked.communication.clause=-0.102
        asked.event.person=-0.352 asked.event.place=-0.165 asked.event.organisation=-0.776
        asked.event.work=0.836 asked.event.date=-0.314 asked.event.year=-0.172
        asked.event.number=-0.463 asked.event.quantity=-0.260 asked.event.name=0.093
        asked.event.noun=-1.451 asked.event.adjective=0.670 asked.event.list=-0.649
        asked.group.person=0.393 asked.group.place=0.136 asked.group.organisation=0.283
        asked.group.work=-0.281 asked.group.event=-0.091 asked.group.date=-0.163
        asked.group.year=-0.107 asked.group.number=0.177 asked.group.quantity=-0.290
        asked.group.name=0.384 asked.group.noun=-0.484 asked.group.adjective=-0.022
        asked.group.list=0.232 asked.group.clause=-0.592 asked.location.person=-0.372
        asked.location.place=0.656 asked.location.organisation=-0.479 asked.location.work=0.965
        asked.location.event=-0.090 asked.location.date=-0.044 asked.location.year=-0.121
        asked.location.number=0.559 asked.location.quantity=-0.365 asked.location.name=0.126
        asked.location.noun=-0.375 asked.location.adjective=-0.262 asked.location.list=0.075
        asked.location.clause=-1.107 asked.motive.place=-0.092 asked.motive.organisation=-0.470
        asked.motive.work=-0.198 asked.motive.event=-0.395 asked.motive.year=-0.348
        asked.motive.quantity=-0.316 asked.motive.name=-1.009 asked.motive.noun=-1.361
        asked.motive.adjective=-0.376 asked.motive.list=-0.601 asked.motive.clause=1.461
        asked.object.person=-0.090 asked.object.place=1.453 asked.object.organisation=-0.099
        asked.object.work=-0.039 asked.object.date=-0.062 asked.object.year=-0.049
        asked.object.number=-0.078 asked.object.quantity=-0.630 asked.object.noun=-0.926
        asked.object.adjective=-0.281 asked.object.list=-0.763 asked.object.clause=-1.006
        asked.person.person=0.526 asked.person.place=0.110 asked.person.organisation=-0.178
        asked.person.work=0.155 asked.person.event=-0.038 asked.person.date=-0.242
        asked.person.year=-0.097 asked.person.number=-0.105 asked.person.quantity=-0.225
        asked.person.name=0.396 asked.person.noun=-0.705 asked.person.list=0.281
        asked.person.clause=-0.514 asked.phenomenon.person=-0.229 asked.phenomenon.place=-0.380
        asked.phenomenon.organisation=-0.325 asked.phenomenon.work=-0.209
        asked.phenomenon.event=-0.118 asked.phenomenon.date=-0.423 asked.phenomenon.year=-0.136
        asked.phenomenon.number=-0.489 asked.phenomenon.quantity=0.659 asked.phenomenon.name=0.135
        asked.phenomenon.noun=-0.267 asked.phenomenon.adjective=0.765 asked.phenomenon.list=-0.735
        asked.phenomenon.clause=-1.378 asked.plant.name=-0.022 asked.plant.noun=0.621
        asked.plant.adjective=-0.486 asked.plant.list=-0.044 asked.plant.clause=-0.177
        asked.possession.person=-0.403 asked.possession.place=-0.337
        asked.possession.organisation=-0.329 asked.possession.work=-0.038
        asked.possession.date=-0.420 asked.possession.year=-0.080 asked.possession.number=-0.403
        asked.possession.quantity=-0.794 asked.possession.name=0.700 asked.possession.noun=-0.123
        asked.possession.adjective=-0.546 asked.possession.list=-0.753
        asked.possession.clause=0.471 asked.relation.person=-0.098 asked.relation.place=-0.226
        asked.relation.organisation=-0.306 asked.relation.work=0.952 asked.relation.event=-0.057
        asked.relation.date=-0.052 asked.relation.year=-0.071 asked.relation.number=0.474
        asked.relation.quantity=-0.544 asked.relation.name=0.356 asked.relation.noun=-1.388
        asked.relation.adjective=0.584 asked.relation.list=-0.424 asked.relation.clause=-0.328
        asked.state.person=-0.132 asked.state.place=-0.063 asked.state.work=-0.091
        asked.state.date=-0.035 asked.state.year=-0.047 asked.state.number=-0.303
        asked.state.quantity=0.599 asked.state.name=0.296 asked.state.noun=-0.107
        asked.state.adjective=-0.935 asked.state.list=0.487 asked.state.clause=-1.376
        asked.substance.person=-0.083 asked.substance.number=-0.098
        asked.substance.quantity=-0.251 asked.substance.name=-0.091 asked.substance.noun=0.800
        asked.substance.adjective=-0.733 asked.substance.list=0.490 asked.substance.clause=-0.949
        asked.time.person=-0.105 asked.time.place=-0.136 asked.time.organisation=-0.245
        asked.time.work=-0.027 asked.time.date=-0.113 asked.time.year=0.710
        asked.time.quantity=0.356 asked.time.name=0.149 asked.time.noun=-0.391
        asked.time.adjective=-0.459 asked.time.list=0.531 asked.time.clause=-0.857
        asked.act.names.act=0.300 asked.act.names.animal=0.778 asked.act.names.artifact=0.534
        asked.act.names.attribute=-0.158 asked.act.names.body=-0.304
        asked.act.names.cognition=0.261 asked.act.names.communication=0.928
        asked.act.names.event=0.730 asked.act.names.feeling=-0.047 asked.act.names.food=-0.031
        asked.act.names.group=-0.103 asked.act.names.location=0.638 asked.act.names.motive=-0.254
        asked.act.names.object=-0.177 asked.act.names.person=-0.473
        asked.act.names.phenomenon=-0.027 asked.act.names.possession=-0.027
        asked.act.names.process=-0.508 asked.act.names.quantity=-0.307
        asked.act.names.relation=-0.167 asked.act.names.state=-0.309
        asked.act.names.substance=-0.567 asked.act.names.time=-0.170 asked.animal.names.act=-0.400
        asked.animal.names.animal=-0.377 asked.animal.names.artifact=-1.020
        asked.animal.names.attribute=-0.039 asked.animal.names.body=-0.080
        asked.animal.names.cognition=-1.232 asked.animal.names.communication=-0.242
        asked.animal.names.event=-0.045 asked.animal.names.food=-0.021
        asked.animal.names.group=-0.210 asked.animal.names.location=-0.081
        asked.animal.names.object=-0.086 asked.animal.names.person=-0.250
        asked.animal.names.phenomenon=-0.026 asked.animal.names.process=-0.343
        asked.animal.names.quantity=-0.430 asked.animal.names.state=-0.071
        asked.animal.names.substance=-1.000 asked.artifact.names.act=-0.485
        asked.artifact.names.animal=-0.216 asked.artifact.names.artifact=-1.039
        asked.artifact.names.attribute=-0.188 asked.artifact.names.body=-0.069
        asked.artifact.names.cognition=0.099 asked.artifact.names.communication=-0.154
        asked.artifact.names.event=-0.187 asked.artifact.names.feeling=-0.039
        asked.artifact.names.food=-0.065 asked.artifact.names.group=0.500
        asked.artifact.names.location=0.161 asked.artifact.names.object=-0.203
        asked.artifact.names.person=-0.681 asked.artifact.names.phenomenon=-0.448
        asked.artifact.names.plant=-0.160 asked.artifact.names.possession=-0.160
        asked.artifact.names.process=-0.034 asked.artifact.names.quantity=0.379
        asked.artifact.names.relation=-0.126 asked.artifact.names.shape=-0.234
        asked.artifact.names.state=-0.271 asked.artifact.names.substance=0.583
        asked.artifact.names.time=-0.447 asked.attribute.names.act=-0.476
        asked.attribute.names.animal=-0.095 asked.attribute.names.artifact=0.329
        asked.attribute.names.attribute=-0.261 asked.attribute.names.body=-1.052
        asked.attribute.names.cognition=-0.591 asked.attribute.names.communication=-0.039
        asked.attribute.names.event=-0.160 asked.attribute.names.feeling=-0.095
        asked.attribute.names.group=-0.609 asked.attribute.names.location=0.260
        asked.attribute.names.object=-0.135 asked.attribute.names.person=-0.474
        asked.attribute.names.phenomenon=-0.084 asked.attribute.names.plant=-0.117
        asked.attribute.names.possession=-0.174 asked.attribute.names.process=-0.502
        asked.attribute.names.quantity=0.127 asked.attribute.names.relation=-0.090
        asked.attribute.names.state=-0.229 asked.attribute.names.substance=0.258
        asked.attribute.names.time=-0.250 asked.body.names.act=-0.884
        asked.body.names.animal=-0.032 asked.body.names.artifact=-0.206
        asked.body.names.attribute=-0.262 asked.body.names.body=-0.272
        asked.body.names.cognition=-0.513 asked.body.names.communication=-0.529
        asked.body.names.event=-0.062 asked.body.names.feeling=-0.082 asked.body.names.group=1.729
        asked.body.names.location=0.375 asked.body.names.motive=-0.770
        asked.body.names.object=1.191 asked.body.names.person=-1.040 asked.body.names.plant=-0.024
        asked.body.names.possession=-0.211 asked.body.names.process=-0.044
        asked.body.names.quantity=-0.462 asked.body.names.relation=-0.375
        asked.body.names.state=-0.070 asked.body.names.substance=-0.265
        asked.body.names.time=-0.150 asked.cognition.names.act=-0.514
        asked.cognition.names.animal=-0.057 asked.cognition.names.artifact=-0.144
        asked.cognition.names.attribute=-0.366 asked.cognition.names.body=-0.102
        asked.cognition.names.cognition=0.310 asked.cognition.names.communication=0.639
        asked.cognition.names.event=0.704 asked.cognition.names.feeling=-0.162
        asked.cognition.names.food=0.989 asked.cognition.names.group=-0.598
        asked.cognition.names.location=0.040 asked.cognition.names.motive=-0.224
        asked.cognition.names.object=-0.112 asked.cognition.names.person=-0.424
        asked.cognition.names.phenomenon=-0.101 asked.cognition.names.plant=-0.064
        asked.cognition.names.possession=0.417 asked.cognition.names.process=-0.162
        asked.cognition.names.quantity=-0.052 asked.cognition.names.relation=-0.155
        asked.cognition.names.shape=-0.048 asked.cognition.names.state=0.048
        asked.cognition.names.substance=0.712 asked.cognition.names.time=-0.458
        asked.communication.names.act=0.107 asked.communication.names.animal=-0.177
        asked.communication.names.artifact=-0.092 asked.communication.names.attribute=0.072
        asked.communication.names.body=-0.115 asked.communication.names.cognition=0.040
        asked.communication.names.communication=0.231 asked.communication.names.event=-0.138
        asked.communication.names.feeling=-0.041 asked.communication.names.food=-0.105
        asked.communication.names.group=-0.285 asked.communication.names.location=-0.233
        asked.communication.names.motive=-0.027 asked.communication.names.object=0.380
        asked.communication.names.person=-0.201 asked.communication.names.phenomenon=-0.125
        asked.communication.names.plant=-0.187 asked.communication.names.possession=-0.097
        asked.communication.names.quantity=-0.285 asked.communication.names.relation=-0.219
        asked.communication.names.shape=0.528 asked.communication.names.state=-0.294
        asked.communication.names.substance=0.517 asked.communication.names.time=-0.273
        asked.event.names.act=-0.523 asked.event.names.animal=-1.166
        asked.event.names.artifact=-0.322 asked.event.names.attribute=-0.139
        asked.event.names.cognition=-0.184 asked.event.names.communication=0.229
        asked.event.names.event=-0.527 asked.event.names.feeling=-0.138
        asked.event.names.group=-0.900 asked.event.names.location=-0.976
        asked.event.names.object=-0.572 asked.event.names.person=-1.243
        asked.event.names.quantity=-0.770 asked.event.names.relation=-0.193
        asked.event.names.state=-0.097 asked.event.names.time=-0.632 asked.group.names.act=-0.127
        asked.group.names.animal=-0.058 asked.group.names.artifact=-0.065
        asked.group.names.attribute=-0.214 asked.group.names.body=-0.054
        asked.group.names.cognition=-0.178 asked.group.names.communication=0.302
        asked.group.names.event=-0.041 asked.group.names.feeling=0.335
        asked.group.names.food=0.420 asked.group.names.group=0.188
        asked.group.names.location=0.072 asked.group.names.object=-0.172
        asked.group.names.person=0.199 asked.group.names.phenomenon=-0.046
        asked.group.names.plant=-0.079 asked.group.names.possession=-0.061
        asked.group.names.quantity=-0.155 asked.group.names.relation=-0.177
        asked.group.names.shape=-0.063 asked.group.names.state=-0.057
        asked.group.names.substance=-0.037 asked.group.names.time=-0.321
        asked.location.names.act=-0.286 asked.location.names.animal=-0.271
        asked.location.names.artifact=-0.388 asked.location.names.attribute=-0.135
        asked.location.names.body=-0.089 asked.location.names.cognition=-0.247
        asked.location.names.communication=0.261 asked.location.names.event=-0.084
        asked.location.names.food=-0.053 asked.location.names.group=-0.554
        asked.location.names.location=0.741 asked.location.names.object=-0.341
        asked.location.names.person=0.138 asked.location.names.phenomenon=-0.104
        asked.location.names.plant=-0.049 asked.location.names.possession=-0.212
        asked.location.names.process=-0.255 asked.location.names.quantity=0.495
        asked.location.names.relation=-0.073 asked.location.names.state=-0.195
        asked.location.names.substance=-0.083 asked.location.names.time=-0.233
        asked.motive.names.act=-0.909 asked.motive.names.artifact=-0.139
        asked.motive.names.attribute=-0.243 asked.motive.names.cognition=-0.830
        asked.motive.names.communication=1.290 asked.motive.names.event=-0.277
        asked.motive.names.food=-0.141 asked.motive.names.group=0.723
        asked.motive.names.location=-0.584 asked.motive.names.motive=-0.023
        asked.motive.names.person=-0.760 asked.motive.names.possession=-0.021
        asked.motive.names.quantity=-0.337 asked.motive.names.relation=-0.097
        asked.motive.names.time=-0.438 asked.object.names.act=-0.135
        asked.object.names.artifact=-0.592 asked.object.names.cognition=-0.043
        asked.object.names.communication=-0.138 asked.object.names.event=-0.037
        asked.object.names.group=-0.177 asked.object.names.location=0.592
        asked.object.names.object=-0.704 asked.object.names.person=-0.254
        asked.object.names.phenomenon=-0.063 asked.object.names.quantity=-0.672
        asked.object.names.relation=-0.421 asked.object.names.state=-0.045
        asked.object.names.time=-0.107 asked.person.names.act=-0.566
        asked.person.names.animal=0.275 asked.person.names.artifact=-0.386
        asked.person.names.attribute=0.251 asked.person.names.body=-0.040
        asked.person.names.cognition=-0.227 asked.person.names.communication=-0.256
        asked.person.names.event=-0.145 asked.person.names.feeling=-0.045
        asked.person.names.food=-0.076 asked.person.names.group=-0.247
        asked.person.names.location=-0.394 asked.person.names.motive=-0.102
        asked.person.names.object=-0.260 asked.person.names.person=0.167
        asked.person.names.phenomenon=-0.062 asked.person.names.possession=0.084
        asked.person.names.process=-0.046 asked.person.names.quantity=-0.370
        asked.person.names.relation=-0.462 asked.person.names.state=-0.334
        asked.person.names.substance=-0.302 asked.person.names.time=-0.490
        asked.phenomenon.names.act=0.912 asked.phenomenon.names.animal=-0.021
        asked.phenomenon.names.artifact=-0.291 asked.phenomenon.names.attribute=-0.262
        asked.phenomenon.names.body=-0.042 asked.phenomenon.names.cognition=-0.297
        asked.phenomenon.names.communication=-0.490 asked.phenomenon.names.event=-0.157
        asked.phenomenon.names.feeling=-0.039 asked.phenomenon.names.food=-0.637
        asked.phenomenon.names.group=-0.309 asked.phenomenon.names.location=-0.609
        asked.phenomenon.names.object=-0.318 asked.phenomenon.names.person=-0.567
        asked.phenomenon.names.phenomenon=-0.904 asked.phenomenon.names.process=-0.129
        asked.phenomenon.names.quantity=0.434 asked.phenomenon.names.relation=-0.187
        asked.phenomenon.names.state=-0.139 asked.phenomenon.names.substance=-0.178
        asked.phenomenon.names.time=-0.540 asked.plant.names.artifact=-0.257
        asked.plant.names.attribute=-0.157 asked.plant.names.body=-1.101
        asked.plant.names.location=-0.021 asked.plant.names.plant=1.083
        asked.possession.names.act=-0.454 asked.possession.names.animal=-0.032
        asked.possession.names.artifact=-0.485 asked.possession.names.attribute=-0.630
        asked.possession.names.cognition=-0.555 asked.possession.names.communication=-1.241
        asked.possession.names.event=-0.182 asked.possession.names.group=-0.754
        asked.possession.names.location=-0.646 asked.possession.names.person=-0.116
        asked.possession.names.phenomenon=-0.080 asked.possession.names.possession=-1.188
        asked.possession.names.process=-0.155 asked.possession.names.quantity=0.397
        asked.possession.names.relation=-0.072 asked.possession.names.state=-0.295
        asked.possession.names.time=0.187 asked.relation.names.act=-0.135
        asked.relation.names.animal=-0.126 asked.relation.names.artifact=0.568
        asked.relation.names.attribute=-0.031 asked.relation.names.cognition=-0.089
        asked.relation.names.communication=0.552 asked.relation.names.event=-0.060
        asked.relation.names.food=-0.684 asked.relation.names.group=-0.413
        asked.relation.names.location=-0.569 asked.relation.names.motive=-0.021
        asked.relation.names.object=-0.353 asked.relation.names.person=-0.332
        asked.relation.names.phenomenon=-0.355 asked.relation.names.plant=-0.178
        asked.relation.names.possession=-0.160 asked.relation.names.process=-0.024
        asked.relation.names.quantity=0.108 asked.relation.names.relation=0.729
        asked.relation.names.state=-0.103 asked.relation.names.substance=-0.031
        asked.relation.names.time=-0.150 asked.state.names.act=0.787
        asked.state.names.animal=1.272 asked.state.names.artifact=-0.137
        asked.state.names.attribute=1.010 asked.state.names.body=-0.269
        asked.state.names.cognition=-0.306 asked.state.names.communication=-0.326
        asked.state.names.event=-0.379 asked.state.names.group=-0.517
        asked.state.names.location=-0.491 asked.state.names.object=-0.311
        asked.state.names.person=-0.975 asked.state.names.phenomenon=-0.464
        asked.state.names.possession=-0.081 asked.state.names.process=-0.133
        asked.state.names.quantity=0.386 asked.state.names.relation=-0.227
        asked.state.names.state=-0.286 asked.state.names.substance=-0.867
        asked.state.names.time=-0.558 asked.substance.names.act=-0.085
        asked.substance.names.animal=-0.237 asked.substance.names.artifact=-0.697
        asked.substance.names.attribute=-0.258 asked.substance.names.cognition=-0.061
        asked.substance.names.communication=-0.120 asked.substance.names.group=-0.062
        asked.substance.names.location=-0.022 asked.substance.names.person=-0.345
        asked.substance.names.phenomenon=-0.078 asked.substance.names.process=-0.438
        asked.substance.names.quantity=-0.465 asked.substance.names.relation=-0.335
        asked.substance.names.state=-0.150 asked.substance.names.substance=-1.178
        asked.substance.names.time=-0.687 asked.time.names.act=-0.130
        asked.time.names.animal=-0.046 asked.time.names.artifact=-0.057
        asked.time.names.attribute=-0.172 asked.time.names.cognition=-0.304
        asked.time.names.communication=-0.227 asked.time.names.event=-0.051
        asked.time.names.food=-0.046 asked.time.names.group=-0.629
        asked.time.names.location=-0.286 asked.time.names.motive=-0.062
        asked.time.names.object=-0.094 asked.time.names.person=-0.283
        asked.time.names.phenomenon=-0.038 asked.time.names.quantity=0.306
        asked.time.names.relation=-0.111 asked.time.names.shape=-0.021
        asked.time.names.state=-0.021 asked.time.names.substance=-0.037
        asked.time.names.time=0.381 who.names.act=-0.323 who.names.animal=0.264
        who.names.artifact=-0.037 who.names.attribute=-0.221 who.names.body=-0.079
        who.names.cognition=-0.242 who.names.communication=-0.446 who.names.event=-0.083
        who.names.feeling=-0.061 who.names.food=-0.037 who.names.group=0.126
        who.names.location=0.162 who.names.motive=-0.688 who.names.object=-0.163
        who.names.person=0.791 who.names.phenomenon=-0.225 who.names.plant=-0.081
        who.names.possession=-0.100 who.names.process=-0.030 who.names.quantity=-0.291
        who.names.relation=-0.204 who.names.shape=-0.033 who.names.state=-0.262
        who.names.substance=-0.107 who.names.time=-0.137 place.names.act=-0.077
        place.names.animal=-0.110 place.names.artifact=0.727 place.names.attribute=0.127
        place.names.cognition=-0.144 place.names.event=-0.114 place.names.food=-0.064
        place.names.group=-0.365 place.names.location=-0.132 place.names.motive=-0.180
        place.names.object=0.166 place.names.person=-0.286 place.names.phenomenon=-0.071
        place.names.plant=-0.064 place.names.possession=-0.178 place.names.process=-0.166
        place.names.quantity=0.085 place.names.relation=-0.263 place.names.shape=-0.058
        place.names.state=-0.135 place.names.substance=-0.102 place.names.time=-0.677
        country.names.act=-0.032 country.names.artifact=-0.055 country.names.attribute=0.552
        country.names.cognition=-0.050 country.names.communication=-0.185
        country.names.event=-0.025 country.names.group=-0.195 country.names.location=1.667
        country.names.object=-0.314 country.names.person=-0.406 country.names.quantity=-0.162
        country.names.relation=-0.043 country.names.state=-0.116 country.names.time=-0.213
        date.names.act=-0.153 date.names.animal=-0.094 date.names.artifact=-0.140
        date.names.attribute=0.179 date.names.cognition=-0.107 date.names.communication=0.095
        date.names.event=-0.151 date.names.food=-0.045 date.names.group=-0.317
        date.names.location=-0.159 date.names.object=-0.089 date.names.person=-0.262
        date.names.phenomenon=-0.026 date.names.plant=-0.027 date.names.possession=-0.028
        date.names.process=-0.122 date.names.quantity=0.226 date.names.relation=-0.027
        date.names.state=-0.094 date.names.substance=-0.034 date.names.time=1.240
        count.names.act=-0.185 count.names.animal=-0.040 count.names.artifact=0.156
        count.names.attribute=0.284 count.names.cognition=-0.101 count.names.communication=-0.144
        count.names.event=-0.046 count.names.food=-0.153 count.names.group=-0.246
        count.names.location=-0.229 count.names.object=-0.040 count.names.person=-0.244
        count.names.phenomenon=-0.079 count.names.possession=-0.043 count.names.process=-0.045
        count.names.quantity=1.170 count.names.relation=-0.031 count.names.state=-0.142
        count.names.substance=-0.048 count.names.time=-0.250 number.names.act=-0.338
        number.names.animal=-0.022 number.names.artifact=-0.217 number.names.attribute=0.598
        number.names.body=-0.071 number.names.cognition=-0.264 number.names.communication=-0.279
        number.names.event=-0.084 number.names.feeling=-0.040 number.names.food=-0.020
        number.names.group=-0.025 number.names.location=-0.192 number.names.object=-0.109
        number.names.person=-0.330 number.names.phenomenon=0.843 number.names.plant=-0.059
        number.names.quantity=1.258 number.names.relation=-0.048 number.names.state=-0.232
        number.names.substance=-0.147 number.names.time=0.534 organisation.names.animal=-0.167
        organisation.names.artifact=-0.383 organisation.names.attribute=-0.089
        organisation.names.body=-0.079 organisation.names.cognition=-0.117
        organisation.names.event=-0.038 organisation.names.feeling=0.609
        organisation.names.food=0.573 organisation.names.group=0.928
        organisation.names.location=-0.142 organisation.names.object=-0.060
        organisation.names.person=-0.799 organisation.names.phenomenon=-0.061
        organisation.names.possession=-0.041 organisation.names.process=-0.038
        organisation.names.quantity=-0.326 organisation.names.relation=-0.028
        organisation.names.shape=-0.139 organisation.names.state=-0.039
        organisation.names.substance=-0.025 organisation.names.time=-0.191 thing.names.act=-0.333
        thing.names.animal=0.259 thing.names.artifact=-0.057 thing.names.attribute=-0.106
        thing.names.body=-0.156 thing.names.cognition=-0.083 thing.names.communication=0.164
        thing.names.event=0.044 thing.names.feeling=0.195 thing.names.food=0.152
        thing.names.location=-0.147 thing.names.motive=-0.182 thing.names.phenomenon=-0.200
        thing.names.plant=-0.087 thing.names.process=-0.171 thing.names.relation=-0.056
        thing.names.state=-0.154 thing.names.substance=0.331 thing.names.time=-0.351
        what.names.act=0.312 what.names.animal=0.285 what.names.artifact=-0.049
        what.names.attribute=0.203 what.names.body=-0.188 what.names.cognition=-0.295
        what.names.communication=0.030 what.names.event=0.295 what.names.feeling=-0.119
        what.names.food=-0.270 what.names.group=-0.099 what.names.location=-0.298
        what.names.motive=-0.096 what.names.object=0.073 what.names.person=-0.343
        what.names.phenomenon=-0.202 what.names.plant=-0.050 what.names.possession=0.035
        what.names.process=0.342 what.names.quantity=-0.179 what.names.relation=-0.390
        what.names.shape=-0.135 what.names.state=0.496 what.names.substance=0.032
        what.names.time=-0.338 why.names.act=0.164 why.names.artifact=-0.504
        why.names.attribute=-0.728 why.names.body=1.044 why.names.cognition=0.278
        why.names.communication=-0.453 why.names.event=-0.223 why.names.feeling=-0.040
        why.names.food=-0.170 why.names.group=-0.642 why.names.location=-0.400
        why.names.motive=-0.483 why.names.object=1.058 why.names.person=-0.659
        why.names.phenomenon=-0.054 why.names.possession=-0.041 why.names.quantity=0.575
        why.names.relation=-0.193 why.names.state=0.622 why.names.substance=-0.042
        why.names.time=-0.524 how.names.act=-0.056 how.names.animal=-0.101
        how.names.artifact=-0.473 how.names.body=-0.057 how.names.cognition=-0.731
        how.names.communication=-0.092 how.names.event=-0.283 how.names.food=-0.194
        how.names.group=-0.667 how.names.location=0.106 how.names.motive=-0.288
        how.names.object=-0.112 how.names.person=-0.692 how.names.phenomenon=-0.220
        how.names.possession=1.426 how.names.process=0.892 how.names.quantity=0.438
        how.names.relation=-0.272 how.names.shape=-0.053 how.names.state=0.374
        how.names.substance=-0.406 how.names.time=-0.391 other.names.act=-0.577
        other.names.animal=-0.094 other.names.artifact=-0.326 other.names.attribute=-0.198
        other.names.cognition=-0.326 other.names.event=-0.240 other.names.feeling=-0.138
        other.names.food=-0.023 other.names.group=0.279 other.names.location=-0.666
        other.names.motive=-0.022 other.names.object=-0.030 other.names.person=0.298
        other.names.phenomenon=-0.100 other.names.possession=-0.069 other.names.process=-0.069
        other.names.quantity=-0.403 other.names.relation=-0.026 other.names.state=0.477
        other.names.substance=-0.042 other.names.time=-0.348 from.core.to.core.phrases1=0.507
        from.core.to.core.phrases2=-0.151 from.core.to.core.phrases3=-0.109
        from.core.to.inside.phrases1=-0.143 from.core.to.inside.phrases2=0.092
        from.core.to.inside.phrases3=-0.108 from.core.to.outside.phrases3=0.061
        from.whole.to.core.phrases1=-0.039 from.whole.to.core.phrases3=0.109
        from.whole.to.inside.phrases1=-0.032 from.whole.to.inside.phrases2=-0.065
        from.whole.to.outside.phrases0=0.105 from.whole.to.outside.phrases1=0.073
        from.whole.to.outside.phrases2=-0.054 from.whole.to.outside.phrases3=-0.020
        from.inside.to.core.phrases1=-0.156 from.inside.to.core.phrases2=0.211
        from.inside.to.core.phrases3=0.035 from.inside.to.inside.phrases2=-0.079
        from.inside.to.outside.phrases1=-0.037 from.inside.to.outside.phrases2=-0.059
        from.outside.to.core.phrases1=-0.172 from.outside.to.core.phrases2=-0.037
        from.outside.to.core.phrases3=0.060 from.outside.to.inside.phrases1=0.044
        from.outside.to.inside.phrases2=-0.159 from.outside.to.outside.phrases1=0.083
        from.outside.to.outside.phrases2=-0.064 from.outside.to.outside.phrases3=-0.030
        who.from.core.to.core=0.523 who.from.core.to.inside=0.081 who.from.whole.to.core=0.343
        who.from.whole.to.inside=-0.073 who.from.whole.to.outside=-0.060
        who.from.inside.to.core=-0.203 who.from.inside.to.inside=-0.155
        who.from.inside.to.outside=-0.052 who.from.outside.to.core=-0.336
        who.from.outside.to.outside=-0.171 place.from.core.to.core=0.348
        place.from.core.to.inside=-0.296 place.from.core.to.outside=-0.231
        place.from.whole.to.core=0.159 place.from.whole.to.inside=-0.039
        place.from.whole.to.outside=-0.159 place.from.inside.to.core=0.061
        place.from.inside.to.inside=-0.275 place.from.inside.to.outside=-0.049
        place.from.outside.to.core=0.197 place.from.outside.to.inside=-0.096
        place.from.outside.to.outside=0.057 country.from.core.to.core=0.672
        country.from.core.to.inside=-0.152 country.from.core.to.outside=-0.044
        country.from.whole.to.core=0.528 country.from.inside.to.core=-0.088
        country.from.inside.to.inside=-0.042 country.from.outside.to.core=-0.361
        country.from.outside.to.inside=-0.040 country.from.outside.to.outside=-0.584
        date.from.core.to.inside=0.130 date.from.whole.to.core=0.148
        date.from.whole.to.inside=-0.068 date.from.whole.to.outside=0.121
        date.from.inside.to.core=-0.172 date.from.inside.to.inside=-0.263
        date.from.inside.to.outside=0.245 date.from.outside.to.core=0.148
        date.from.outside.to.inside=-0.056 date.from.outside.to.outside=-0.122
        count.from.core.to.core=-0.177 count.from.core.to.inside=0.224
        count.from.core.to.outside=0.021 count.from.whole.to.core=-0.130
        count.from.whole.to.inside=-0.055 count.from.whole.to.outside=0.186
        count.from.inside.to.core=-0.372 count.from.inside.to.inside=-0.106
        count.from.inside.to.outside=-0.193 count.from.outside.to.core=-0.593
        count.from.outside.to.inside=0.722 count.from.outside.to.outside=0.136
        number.from.core.to.core=0.071 number.from.core.to.inside=-0.470
        number.from.core.to.outside=-0.034 number.from.whole.to.core=0.323
        number.from.whole.to.inside=-0.063 number.from.whole.to.outside=0.327
        number.from.inside.to.core=0.354 number.from.inside.to.inside=0.120
        number.from.inside.to.outside=-0.311 number.from.outside.to.core=-0.425
        number.from.outside.to.inside=0.123 number.from.outside.to.outside=-0.395
        organisation.from.core.to.core=0.417 organisation.from.core.to.outside=-0.197
        organisation.from.whole.to.core=0.097 organisation.from.whole.to.outside=-0.343
        organisation.from.inside.to.core=-0.639 organisation.from.inside.to.inside=-0.263
        organisation.from.inside.to.outside=-0.055 organisation.from.outside.to.core=0.177
        organisation.from.outside.to.inside=-0.079 organisation.from.outside.to.outside=0.059
        thing.from.core.to.core=0.362 thing.from.core.to.outside=0.052
        thing.from.whole.to.core=-0.155 thing.from.whole.to.inside=-0.041
        thing.from.whole.to.outside=0.078 thing.from.inside.to.inside=0.199
        thing.from.inside.to.outside=-0.043 thing.from.outside.to.core=-0.464
        thing.from.outside.to.inside=-0.056 thing.from.outside.to.outside=0.027
        what.from.core.to.core=0.273 what.from.core.to.inside=-0.600
        what.from.core.to.outside=0.379 what.from.whole.to.core=-0.242
        what.from.whole.to.outside=0.513 what.from.inside.to.core=-0.075
        what.from.inside.to.inside=-0.206 what.from.inside.to.outside=-0.062
        what.from.outside.to.core=-0.071 what.from.outside.to.inside=-0.053
        what.from.outside.to.outside=0.119 why.from.core.to.core=-0.592
        why.from.core.to.inside=-0.220 why.from.core.to.outside=-1.012
        why.from.whole.to.core=0.651 why.from.inside.to.core=0.453
        why.from.inside.to.inside=-0.028 why.from.outside.to.core=0.234
        why.from.outside.to.inside=-0.057 why.from.outside.to.outside=-0.368
        how.from.core.to.core=-0.776 how.from.core.to.inside=-0.049
        how.from.core.to.outside=-0.354 how.from.whole.to.inside=-0.191
        how.from.whole.to.outside=-0.188 how.from.inside.to.core=-0.027
        how.from.inside.to.inside=0.497 how.from.inside.to.outside=-0.049
        how.from.outside.to.core=0.446 how.from.outside.to.inside=-0.084
        how.from.outside.to.outside=-0.031 other.from.core.to.core=-0.957
        other.from.core.to.inside=-1.056 other.from.whole.to.core=0.664
        other.from.whole.to.outside=-0.038 other.from.inside.to.core=0.088
        other.from.inside.to.inside=-0.223 other.from.inside.to.outside=-0.026
        other.from.outside.to.core=0.323 other.from.outside.to.inside=-0.151
        other.from.outside.to.outside=0.350 who.words1=-0.558 who.words2=0.570 who.words3=0.519
        who.words4=0.206 who.words5=-0.130 who.words6=-0.286 who.words7=-0.462 place.words1=0.421
        place.words2=-0.020 place.words3=0.323 place.words4=0.084 place.words5=0.140
        place.words6=-0.615 place.words7=-0.785 country.words1=-0.346 country.words2=0.493
        country.words3=-0.411 country.words4=-0.562 country.words5=0.503 country.words6=-0.201
        country.words7=-0.232 date.words1=0.077 date.words2=0.340 date.words3=-0.117
        date.words4=0.201 date.words5=-0.117 date.words6=-0.123 date.words7=-0.318
        count.words1=0.619 count.words2=-0.095 count.words3=-0.055 count.words5=-0.333
        count.words6=-0.197 count.words7=-0.189 number.words1=-0.938 number.words2=0.167
        number.words3=0.272 number.words4=-0.321 number.words5=0.129 number.words6=0.304
        number.words7=0.063 organisation.words2=0.148 organisation.words3=-0.251
        organisation.words4=-0.409 organisation.words5=-0.029 organisation.words6=0.218
        organisation.words7=-0.329 thing.words1=-0.301 thing.words2=0.168 thing.words3=0.274
        thing.words4=0.189 thing.words5=-0.068 thing.words6=-0.332 thing.words7=0.050
        what.words1=-0.160 what.words3=0.167 what.words4=0.209 what.words5=-0.178
        what.words6=-0.088 what.words7=-0.125 why.words1=-1.547 why.words2=-1.324
        why.words4=-1.135 why.words5=0.729 why.words6=-0.627 why.words7=1.322 how.words1=0.348
        how.words2=-0.073 how.words3=-0.362 how.words4=-0.257 how.words5=-0.619 how.words6=0.473
        how.words7=-0.393 other.words1=-1.003 other.words2=0.512 other.words3=-0.460
        other.words4=0.096 other.words5=0.173 other.words6=-0.553 other.words7=0.073
        who.left=-0.372 who.capital=0.581 place.capital=0.118 country.left=-0.441
        country.capital=0.915 date.left=0.053 date.capital=-0.313 count.left=-0.072
        count.capital=-0.719 number.left=-0.139 number.capital=-0.163 organisation.capital=0.293
        thing.left=0.253 thing.capital=0.399 what.left=0.155 what.capital=-0.215 why.left=1.192
        why.capital=-0.969 how.left=0.818 how.capital=-0.566 other.left=0.359 other.capital=0.542
        nearLeft.within1=0.023 nearLeft.within2=0.131 nearLeft.within3=0.064
        nearLeft.within4=0.058 nearLeft.within6=-0.249 nearRight.within1=0.139
        nearRight.within2=0.097 nearRight.within3=0.085 nearRight.within4=0.035
        nearRight.within5=-0.090 nearRight.within6=-0.229 gap.subject.right0=-0.116
        gap.subject.right1=-0.087 gap.subject.right2=0.070 gap.subject.right3=-0.252
        gap.subject.left0=0.073 gap.subject.left1=0.038 gap.subject.left2=-0.021
        gap.subject.left3=0.078 gap.subject.free=0.097 gap.object.right0=0.418
        gap.object.right1=0.187 gap.object.right2=-0.086 gap.object.right3=0.352
        gap.object.left0=-0.261 gap.object.left1=-0.158 gap.object.left2=-0.232
        gap.object.left3=-0.089 gap.object.free=-0.207 gap.adverbial.right0=0.224
        gap.adverbial.right1=0.066 gap.adverbial.right2=0.158 gap.adverbial.right3=-0.200
        gap.adverbial.left1=-0.088 gap.adverbial.left2=0.180 gap.adverbial.left3=-0.256
        gap.adverbial.free=-0.111 gap.copula.right0=-0.116 gap.copula.right1=-0.744
        gap.copula.right2=-0.105 gap.copula.right3=0.081 gap.copula.left0=0.039
        gap.copula.left1=0.223 gap.copula.left2=0.377 gap.copula.left3=0.200
        gap.copula.free=-0.049 gap.other.right0=-0.185 gap.other.right1=0.023
        gap.other.right2=-0.069 gap.other.right3=-0.369 gap.other.left0=0.589
        gap.other.left1=0.265 gap.other.left2=0.076 gap.other.left3=-0.196 gap.other.free=-0.248
        slot.subject.role.root=0.105 slot.subject.role.subject=0.372
        slot.subject.role.object=-0.040 slot.subject.role.attribute=0.074
        slot.subject.role.possessor=-0.060 slot.subject.role.adjective=-0.029
        slot.subject.role.number=0.111 slot.subject.role.in=-0.274 slot.subject.role.on=-0.147
        slot.subject.role.at=0.038 slot.subject.role.by=0.215 slot.subject.role.for=0.103
        slot.subject.role.from=-0.100 slot.subject.role.to=-0.097 slot.subject.role.of=-0.205
        slot.subject.role.with=0.169 slot.subject.role.as=0.062
        slot.subject.role.otherPreposition=-0.274 slot.object.role.root=-0.271
        slot.object.role.subject=0.777 slot.object.role.object=0.237
        slot.object.role.attribute=0.316 slot.object.role.adverb=-0.093
        slot.object.role.compound=-0.059 slot.object.role.adjective=0.492
        slot.object.role.number=-0.195 slot.object.role.other=-0.484 slot.object.role.in=-0.404
        slot.object.role.on=-0.211 slot.object.role.at=-0.068 slot.object.role.by=-0.092
        slot.object.role.for=-0.350 slot.object.role.from=-0.300 slot.object.role.to=-0.291
        slot.object.role.of=-0.711 slot.object.role.with=-0.257 slot.object.role.as=-0.398
        slot.object.role.otherPreposition=0.474 slot.copula.role.root=-0.030
        slot.copula.role.object=0.070 slot.copula.role.attribute=0.104
        slot.copula.role.adverb=-0.046 slot.copula.role.compound=-0.289
        slot.copula.role.possessor=-0.046 slot.copula.role.adjective=-0.099
        slot.copula.role.number=-0.199 slot.copula.role.other=0.248 slot.copula.role.in=-0.168
        slot.copula.role.on=0.061 slot.copula.role.by=-0.030 slot.copula.role.for=0.048
        slot.copula.role.from=0.072 slot.copula.role.to=0.133 slot.copula.role.of=0.220
        slot.copula.role.with=-0.068 slot.copula.role.as=0.164
        slot.copula.role.otherPreposition=-0.162 slot.preposition.role.root=-0.229
        slot.preposition.role.subject=0.049 slot.preposition.role.object=-0.109
        slot.preposition.role.attribute=-0.211 slot.preposition.role.adverb=0.188
        slot.preposition.role.compound=0.286 slot.preposition.role.possessor=-0.021
        slot.preposition.role.adjective=0.149 slot.preposition.role.number=0.091
        slot.preposition.role.other=-0.291 slot.preposition.role.in=-0.100
        slot.preposition.role.on=-0.334 slot.preposition.role.at=-0.137
        slot.preposition.role.by=-0.435 slot.preposition.role.for=-0.144
        slot.preposition.role.from=0.379 slot.preposition.role.to=0.144
        slot.preposition.role.of=-0.046 slot.preposition.role.with=0.462
        slot.preposition.role.as=-0.307 slot.preposition.role.otherPreposition=0.168
        slot.when.role.root=-0.064 slot.when.role.subject=-0.362 slot.when.role.object=-0.131
        slot.when.role.attribute=-0.210 slot.when.role.adverb=0.126 slot.when.role.compound=-0.060
        slot.when.role.possessor=-0.028 slot.when.role.adjective=-0.142
        slot.when.role.number=-0.215 slot.when.role.other=-0.150 slot.when.role.in=0.518
        slot.when.role.on=0.343 slot.when.role.at=0.166 slot.when.role.by=-0.130
        slot.when.role.for=-0.096 slot.when.role.from=0.080 slot.when.role.to=-0.121
        slot.when.role.of=0.146 slot.when.role.with=-0.064 slot.when.role.as=0.135
        slot.when.role.otherPreposition=0.050 slot.where.role.root=-0.407
        slot.where.role.subject=-0.844 slot.where.role.object=-0.433
        slot.where.role.attribute=0.413 slot.where.role.adverb=-0.233
        slot.where.role.compound=-0.252 slot.where.role.adjective=0.288
        slot.where.role.number=0.244 slot.where.role.other=-0.224 slot.where.role.in=1.045
        slot.where.role.on=-0.298 slot.where.role.at=0.408 slot.where.role.by=0.147
        slot.where.role.for=-0.366 slot.where.role.from=0.465 slot.where.role.to=0.038
        slot.where.role.of=-0.233 slot.where.role.with=-0.209 slot.where.role.as=-0.643
        slot.where.role.otherPreposition=0.141 slot.why.role.root=0.194
        slot.why.role.object=-0.860 slot.why.role.attribute=-0.484 slot.why.role.adverb=-0.095
        slot.why.role.compound=-0.091 slot.why.role.possessor=-0.108
        slot.why.role.adjective=-0.261 slot.why.role.other=0.130 slot.why.role.in=-0.361
        slot.why.role.on=0.596 slot.why.role.at=-0.021 slot.why.role.by=-0.138
        slot.why.role.for=-0.154 slot.why.role.from=-0.161 slot.why.role.to=-0.071
        slot.why.role.of=-0.699 slot.why.role.with=-0.145 slot.why.role.as=0.417
        slot.why.role.otherPreposition=0.490 slot.how.role.root=0.209 slot.how.role.subject=0.106
        slot.how.role.object=-0.173 slot.how.role.attribute=-0.232 slot.how.role.adverb=0.173
        slot.how.role.compound=-0.112 slot.how.role.possessor=-0.053
        slot.how.role.adjective=-0.244 slot.how.role.number=-0.792 slot.how.role.other=-0.352
        slot.how.role.in=-0.154 slot.how.role.on=0.047 slot.how.role.at=0.302
        slot.how.role.by=0.600 slot.how.role.for=0.048 slot.how.role.from=0.064
        slot.how.role.to=0.089 slot.how.role.of=-0.095 slot.how.role.with=0.239
        slot.how.role.as=-0.249 slot.other.role.root=0.386 slot.other.role.subject=-0.139
        slot.other.role.object=0.380 slot.other.role.attribute=-0.350
        slot.other.role.adverb=-0.175 slot.other.role.compound=-0.334
        slot.other.role.possessor=-0.059 slot.other.role.adjective=0.347
        slot.other.role.number=-0.096 slot.other.role.other=0.152 slot.other.role.in=-0.123
        slot.other.role.on=-0.259 slot.other.role.at=0.364 slot.other.role.by=-0.166
        slot.other.role.for=0.322 slot.other.role.from=-0.221 slot.other.role.to=0.126
        slot.other.role.of=0.155 slot.other.role.with=-0.368 slot.other.role.as=0.172
        slot.other.role.otherPreposition=-0.618 who.role.root=0.142 who.role.subject=0.388
        who.role.object=0.066 who.role.attribute=-0.141 who.role.adverb=-0.035
        who.role.joined=-0.311 who.role.apposition=0.175 who.role.adjective=-0.160
        who.role.number=-0.050 who.role.in=0.046 who.role.on=-0.151 who.role.at=-0.227
        who.role.by=0.511 who.role.for=-0.160 who.role.from=-0.095 who.role.to=0.043
        who.role.of=-0.129 who.role.with=0.406 who.role.as=-0.140 who.role.otherPreposition=-0.413
        place.role.root=-0.215 place.role.subject=0.359 place.role.object=-0.458
        place.role.attribute=0.082 place.role.adverb=-0.145 place.role.joined=-0.379
        place.role.apposition=-0.186 place.role.compound=-0.507 place.role.adjective=0.277
        place.role.number=-0.084 place.role.in=0.227 place.role.at=0.470 place.role.by=0.027
        place.role.for=-0.191 place.role.from=0.086 place.role.to=0.070 place.role.of=0.313
        place.role.with=-0.168 place.role.as=0.425 place.role.otherPreposition=-0.249
        country.role.root=-0.063 country.role.subject=-0.356 country.role.object=-0.384
        country.role.attribute=-0.200 country.role.adverb=-0.045 country.role.joined=0.289
        country.role.compound=-0.161 country.role.adjective=-0.190 country.role.number=-0.028
        country.role.other=-0.101 country.role.in=-0.686 country.role.on=-0.138
        country.role.at=-0.042 country.role.by=-0.146 country.role.for=0.467
        country.role.from=0.208 country.role.to=-0.091 country.role.of=-0.513
        country.role.with=-0.111 country.role.as=-0.229 country.role.otherPreposition=1.077
        date.role.root=0.037 date.role.subject=-0.186 date.role.object=-0.302
        date.role.attribute=-0.148 date.role.adverb=0.097 date.role.joined=-0.397
        date.role.apposition=0.262 date.role.compound=-0.028 date.role.possessor=-0.034
        date.role.adjective=0.037 date.role.number=0.065 date.role.other=-0.120
        date.role.on=-0.116 date.role.at=0.157 date.role.for=-0.076 date.role.from=0.086
        date.role.to=0.025 date.role.of=0.360 date.role.with=-0.050 date.role.as=0.256
        date.role.otherPreposition=0.065 count.role.root=0.135 count.role.subject=0.544
        count.role.attribute=-0.030 count.role.adverb=0.381 count.role.joined=0.144
        count.role.apposition=-0.619 count.role.compound=0.331 count.role.adjective=-0.142
        count.role.number=0.140 count.role.other=-0.305 count.role.in=-0.276 count.role.on=-0.112
        count.role.at=-0.115 count.role.by=-0.183 count.role.for=-0.115 count.role.from=-0.078
        count.role.to=-0.157 count.role.of=0.257 count.role.with=0.044 count.role.as=-0.094
        count.role.otherPreposition=-0.048 number.role.root=-0.056 number.role.subject=-0.737
        number.role.object=0.207 number.role.attribute=0.313 number.role.adverb=0.160
        number.role.joined=0.065 number.role.apposition=0.228 number.role.compound=0.037
        number.role.possessor=-0.049 number.role.adjective=-0.279 number.role.number=-0.191
        number.role.other=-0.250 number.role.in=-0.095 number.role.on=-0.139 number.role.at=-0.388
        number.role.by=0.346 number.role.for=0.230 number.role.from=0.096 number.role.to=0.133
        number.role.of=0.075 number.role.with=0.167 number.role.as=-0.025
        number.role.otherPreposition=-0.288 organisation.role.root=0.541
        organisation.role.subject=-0.103 organisation.role.object=-0.183
        organisation.role.attribute=-0.605 organisation.role.adverb=-0.047
        organisation.role.joined=-0.157 organisation.role.apposition=0.471
        organisation.role.compound=-0.659 organisation.role.possessor=-0.022
        organisation.role.adjective=0.276 organisation.role.number=-0.098
        organisation.role.other=0.429 organisation.role.in=-0.555 organisation.role.on=-0.084
        organisation.role.at=0.464 organisation.role.by=-0.245 organisation.role.for=-0.387
        organisation.role.from=-0.095 organisation.role.to=0.497 organisation.role.of=0.208
        organisation.role.with=-0.226 organisation.role.as=-0.161
        organisation.role.otherPreposition=-0.381 thing.role.root=-0.060 thing.role.subject=0.040
        thing.role.object=0.094 thing.role.adverb=-0.049 thing.role.joined=-0.137
        thing.role.apposition=-0.183 thing.role.compound=0.162 thing.role.possessor=-0.061
        thing.role.adjective=0.246 thing.role.number=-0.050 thing.role.other=-0.087
        thing.role.in=-0.170 thing.role.on=-0.046 thing.role.at=-0.037 thing.role.by=-0.081
        thing.role.from=0.091 thing.role.to=-0.024 thing.role.of=-0.042 thing.role.as=0.357
        what.role.subject=0.306 what.role.object=0.372 what.role.attribute=0.244
        what.role.joined=0.086 what.role.apposition=-0.173 what.role.compound=-0.328
        what.role.possessor=-0.054 what.role.adjective=-0.236 what.role.number=-0.101
        what.role.other=0.079 what.role.in=-0.039 what.role.on=0.232 what.role.at=-0.038
        what.role.by=-0.222 what.role.for=0.186 what.role.to=-0.022 what.role.of=-0.200
        what.role.as=-0.051 what.role.otherPreposition=-0.221 why.role.root=0.194
        why.role.subject=0.060 why.role.object=-0.619 why.role.attribute=-0.478
        why.role.adverb=-0.095 why.role.joined=-0.170 why.role.apposition=-0.522
        why.role.compound=-0.091 why.role.possessor=-0.108 why.role.adjective=-0.218
        why.role.other=0.174 why.role.in=-0.353 why.role.on=0.603 why.role.by=-0.137
        why.role.for=-0.152 why.role.from=-0.158 why.role.to=-0.069 why.role.of=-0.503
        why.role.with=-0.142 why.role.as=0.431 why.role.otherPreposition=0.493 how.role.root=0.855
        how.role.subject=0.046 how.role.object=-0.713 how.role.attribute=0.272
        how.role.adverb=-0.153 how.role.joined=-0.336 how.role.apposition=-0.458
        how.role.compound=-0.119 how.role.possessor=-0.060 how.role.adjective=-0.170
        how.role.number=0.210 how.role.other=-0.434 how.role.in=-0.528 how.role.on=0.394
        how.role.at=-0.049 how.role.by=0.460 how.role.for=-0.208 how.role.from=-0.280
        how.role.to=-0.169 how.role.of=-0.076 how.role.with=0.336 how.role.as=-0.327
        how.role.otherPreposition=-0.269 other.role.root=-0.350 other.role.subject=-0.687
        other.role.object=-0.699 other.role.attribute=0.512 other.role.adverb=-0.113
        other.role.joined=0.589 other.role.apposition=0.704 other.role.compound=-0.486
        other.role.possessor=-0.105 other.role.adjective=-1.036 other.role.number=-0.232
        other.role.other=-0.567 other.role.in=0.491 other.role.on=-0.476 other.role.at=-0.208
        other.role.by=-0.046 other.role.for=-0.112 other.role.from=-0.122 other.role.to=-0.424
        other.role.of=0.136 other.role.with=-0.192 other.role.as=0.680
        other.role.otherPreposition=-0.722 ownRole.role.root=0.049 ownRole.role.subject=0.123
        ownRole.role.object=0.021 ownRole.role.attribute=0.039 ownRole.role.joined=-0.122
        ownRole.role.apposition=-0.043 ownRole.role.compound=-0.043 ownRole.role.possessor=-0.051
        ownRole.role.adjective=0.027 ownRole.role.number=-0.048 ownRole.role.other=-0.033
        ownRole.role.in=-0.090 ownRole.role.by=0.023 ownRole.role.from=0.028 ownRole.role.of=0.035
        ownRole.role.with=0.051 ownRole.role.as=0.165 ownRole.role.otherPreposition=-0.105
        saidHeadRole.role.root=-0.416 saidHeadRole.role.subject=-0.211
        saidHeadRole.role.object=0.108 saidHeadRole.role.attribute=0.166
        saidHeadRole.role.adverb=0.209 saidHeadRole.role.possessor=-0.095
        saidHeadRole.role.adjective=0.083 saidHeadRole.role.number=0.624
        saidHeadRole.role.other=-0.118 saidHeadRole.role.on=0.057 saidHeadRole.role.at=0.424
        saidHeadRole.role.by=0.096 saidHeadRole.role.for=0.202 saidHeadRole.role.from=-0.103
        saidHeadRole.role.to=0.584 saidHeadRole.role.of=0.081 saidHeadRole.role.with=-0.330
        saidHeadRole.role.as=0.354 saidHeadRole.role.otherPreposition=-0.032
        governorRole.role.subject=0.041 governorRole.role.object=0.069
        governorRole.role.attribute=0.491 governorRole.role.adverb=-0.139
        governorRole.role.compound=-0.278 governorRole.role.adjective=0.229
        governorRole.role.number=0.416 governorRole.role.other=-0.051 governorRole.role.in=-0.047
        governorRole.role.on=0.036 governorRole.role.at=-0.237 governorRole.role.by=0.885
        governorRole.role.for=0.107 governorRole.role.from=0.432 governorRole.role.to=-0.222
        governorRole.role.of=0.587 governorRole.role.with=-0.200
        governorRole.role.otherPreposition=-0.081 treeWay.up0down1=0.129 treeWay.up0down2=-0.023
        treeWay.up0down3=-0.065 treeWay.up1down0=0.187 treeWay.up1down1=0.062
        treeWay.up1down2=0.040 treeWay.up1down3=0.071 treeWay.up2down0=0.113
        treeWay.up2down1=-0.170 treeWay.up2down2=0.020 treeWay.up2down3=-0.137
        treeWay.up3down0=0.175 treeWay.up3down1=-0.153 treeWay.up3down2=-0.189
        treeWay.up3down3=-0.100 askedWay.up0down1=0.796 askedWay.up0down2=-0.063
        askedWay.up0down3=-0.106 askedWay.up1down0=1.012 askedWay.up1down1=0.660
        askedWay.up1down2=0.250 askedWay.up2down0=0.480 askedWay.up2down1=0.103
        askedWay.up3down0=0.147 who.cut.none=0.194 who.cut.several=-0.323 who.cut.left=0.141
        who.cut.preposition=-0.202 who.cut.joined=-0.479 who.cut.apposition=0.056
        who.cut.other=0.551 place.cut.none=0.049 place.cut.several=-0.123 place.cut.left=-0.236
        place.cut.preposition=0.187 place.cut.clause=0.084 place.cut.joined=0.235
        place.cut.apposition=-0.216 place.cut.other=-0.089 country.cut.none=1.433
        country.cut.several=-0.336 country.cut.left=-0.225 country.cut.preposition=-0.449
        country.cut.clause=0.443 country.cut.joined=-0.439 country.cut.apposition=-1.094
        date.cut.none=0.660 date.cut.several=-0.346 date.cut.left=-0.173 date.cut.clause=-0.166
        date.cut.joined=-0.111 date.cut.other=0.226 count.cut.none=-0.291 count.cut.left=-0.156
        count.cut.preposition=0.367 count.cut.clause=0.125 count.cut.joined=0.261
        count.cut.apposition=-0.299 count.cut.other=-0.059 number.cut.none=0.293
        number.cut.several=0.189 number.cut.left=-0.617 number.cut.preposition=-0.473
        number.cut.clause=0.291 number.cut.joined=0.348 number.cut.apposition=-0.203
        number.cut.other=-0.092 organisation.cut.none=0.275 organisation.cut.several=-0.159
        organisation.cut.left=0.070 organisation.cut.preposition=0.204
        organisation.cut.clause=-0.036 organisation.cut.joined=-0.312
        organisation.cut.apposition=-0.390 organisation.cut.other=0.034 thing.cut.none=0.123
        thing.cut.several=-0.244 thing.cut.preposition=-0.198 thing.cut.clause=0.237
        thing.cut.joined=-0.174 thing.cut.apposition=0.306 thing.cut.other=-0.076
        what.cut.several=-0.120 what.cut.left=-0.277 what.cut.clause=0.460 what.cut.joined=0.307
        what.cut.apposition=-0.308 what.cut.other=-0.106 why.cut.none=-0.356 why.cut.several=0.157
        why.cut.left=0.162 why.cut.preposition=-0.332 why.cut.clause=0.390 why.cut.joined=0.202
        why.cut.apposition=-0.247 why.cut.other=-0.590 how.cut.none=-0.039 how.cut.several=-0.349
        how.cut.left=-0.842 how.cut.preposition=0.707 how.cut.clause=-0.759 how.cut.joined=-0.438
        how.cut.apposition=0.451 how.cut.other=0.557 other.cut.none=-0.902
        other.cut.several=-0.337 other.cut.left=-0.457 other.cut.preposition=0.925
        other.cut.clause=-1.131 other.cut.joined=0.322 other.cut.apposition=0.675
        other.cut.other=-0.197 anyCut.cut.none=0.127 anyCut.cut.several=-0.164
        anyCut.cut.left=-0.117 anyCut.cut.clause=0.162 anyCut.cut.joined=-0.037
        anyCut.cut.apposition=0.031 anyCut.cut.other=0.044 who.top.noun=-0.093 who.top.nouns=0.106
        who.top.name=0.847 who.top.pronoun=-0.137 who.top.number=-0.095 who.top.determiner=-0.031
        who.top.adjective=-0.224 who.top.adverb=-0.033 who.top.particle=-0.023
        who.top.preposition=-0.179 who.top.conjunction=-0.021 who.top.modal=-0.023
        who.top.base=-0.104 who.top.past=-0.091 who.top.gerund=0.089 who.top.participle=-0.141
        who.top.present=-0.164 who.top.asking=-0.032 who.top.mark=-0.024 who.top.other=-0.102
        place.top.noun=-0.462 place.top.nouns=-0.139 place.top.name=0.735 place.top.number=-0.291
        place.top.determiner=-0.027 place.top.adjective=0.337 place.top.adverb=-0.147
        place.top.preposition=0.394 place.top.to=-0.122 place.top.modal=-0.053
        place.top.base=-0.181 place.top.past=-0.179 place.top.gerund=-0.185
        place.top.participle=-0.175 place.top.present=-0.095 place.top.other=-0.098
        country.top.noun=-0.059 country.top.nouns=-0.262 country.top.name=0.962
        country.top.number=-0.154 country.top.adjective=-0.220 country.top.adverb=-0.045
        country.top.preposition=-0.294 country.top.base=-0.028 country.top.past=-0.023
        country.top.gerund=-0.020 country.top.participle=-0.036 country.top.present=-0.027
        date.top.noun=-0.294 date.top.nouns=-0.219 date.top.name=-0.126 date.top.number=0.686
        date.top.possessiveMark=-0.037 date.top.adjective=-0.100 date.top.adverb=0.206
        date.top.preposition=-0.105 date.top.to=-0.052 date.top.base=-0.116 date.top.past=0.093
        date.top.gerund=-0.065 date.top.participle=-0.113 date.top.present=0.207
        date.top.comma=-0.156 count.top.noun=-0.178 count.top.nouns=0.189 count.top.name=-0.636
        count.top.pronoun=-0.022 count.top.number=0.745 count.top.determiner=-0.047
        count.top.adjective=-0.219 count.top.adverb=0.378 count.top.preposition=0.076
        count.top.conjunction=-0.028 count.top.base=-0.087 count.top.past=-0.141
        count.top.gerund=-0.049 count.top.participle=-0.161 count.top.present=-0.089
        number.top.noun=-0.251 number.top.nouns=0.499 number.top.name=-0.163
        number.top.possessor=-0.036 number.top.number=0.589 number.top.determiner=-0.116
        number.top.possessiveMark=-0.045 number.top.adjective=-0.413 number.top.adverb=0.155
        number.top.particle=-0.031 number.top.preposition=0.085 number.top.modal=-0.038
        number.top.base=-0.180 number.top.past=-0.202 number.top.gerund=-0.149
        number.top.participle=-0.355 number.top.present=0.113 number.top.asking=-0.032
        number.top.comma=-0.022 number.top.other=-0.421 organisation.top.noun=-0.389
        organisation.top.nouns=0.090 organisation.top.name=0.764 organisation.top.number=-0.271
        organisation.top.determiner=-0.033 organisation.top.possessiveMark=-0.025
        organisation.top.adjective=0.072 organisation.top.adverb=-0.046
        organisation.top.preposition=-0.308 organisation.top.base=-0.338
        organisation.top.past=0.455 organisation.top.gerund=-0.139
        organisation.top.participle=-0.201 organisation.top.present=-0.204
        organisation.top.comma=-0.021 organisation.top.other=-0.052 thing.top.noun=0.285
        thing.top.nouns=-0.089 thing.top.name=0.293 thing.top.possessor=-0.043
        thing.top.number=-0.062 thing.top.determiner=-0.090 thing.top.possessiveMark=-0.056
        thing.top.adjective=0.149 thing.top.adverb=-0.051 thing.top.particle=-0.042
        thing.top.preposition=-0.309 thing.top.conjunction=-0.020 thing.top.modal=-0.047
        thing.top.past=-0.169 thing.top.gerund=0.159 thing.top.participle=-0.106
        thing.top.present=-0.032 thing.top.asking=-0.061 thing.top.mark=-0.138
        thing.top.other=0.071 what.top.noun=0.190 what.top.nouns=0.162 what.top.name=0.210
        what.top.pronoun=-0.044 what.top.possessor=-0.023 what.top.number=-0.324
        what.top.determiner=-0.037 what.top.possessiveMark=-0.051 what.top.adjective=0.187
        what.top.particle=-0.151 what.top.preposition=-0.329 what.top.conjunction=-0.051
        what.top.to=-0.057 what.top.modal=-0.052 what.top.base=-0.063 what.top.past=-0.090
        what.top.gerund=0.258 what.top.participle=0.171 what.top.present=-0.378
        what.top.askingAdverb=-0.418 what.top.mark=-0.027 what.top.other=-0.068
        why.top.noun=-0.177 why.top.nouns=-0.097 why.top.name=-0.581 why.top.possessor=-0.021
        why.top.number=-0.254 why.top.determiner=-0.029 why.top.possessiveMark=-0.108
        why.top.adjective=0.424 why.top.adverb=-0.097 why.top.preposition=-0.288
        why.top.base=0.524 why.top.past=-0.708 why.top.gerund=-0.149 why.top.participle=-0.125
        why.top.present=0.544 why.top.comma=-0.070 why.top.other=-0.099 how.top.noun=0.371
        how.top.nouns=-0.341 how.top.name=-0.411 how.top.pronoun=-0.042 how.top.number=0.309
        how.top.possessiveMark=-0.063 how.top.adjective=-0.330 how.top.adverb=-0.143
        how.top.particle=-0.323 how.top.preposition=-0.052 how.top.modal=-0.030 how.top.base=0.040
        how.top.past=0.071 how.top.gerund=-0.233 how.top.participle=-0.057 how.top.present=-0.417
        how.top.other=-0.028 other.top.nouns=-0.277 other.top.name=0.459 other.top.number=-0.404
        other.top.determiner=-0.143 other.top.possessiveMark=-0.112 other.top.adjective=0.343
        other.top.adverb=-0.116 other.top.preposition=-0.620 other.top.conjunction=-0.024
        other.top.modal=-0.138 other.top.base=-0.420 other.top.past=-0.550 other.top.gerund=0.824
        other.top.participle=-0.153 other.top.present=-0.864 other.top.other=-0.100
        governor.as.subject.role.subject=0.352 governor.as.subject.role.object=-0.149
        governor.as.subject.role.attribute=-0.112 governor.as.subject.role.adverb=-0.153
        governor.as.subject.role.compound=-0.292 governor.as.subject.role.adjective=-0.163
        governor.as.subject.role.number=0.205 governor.as.subject.role.other=-0.293
        governor.as.subject.role.in=0.038 governor.as.subject.role.on=0.042
        governor.as.subject.role.at=-0.088 governor.as.subject.role.by=-0.290
        governor.as.subject.role.for=-0.592 governor.as.subject.role.from=-0.115
        governor.as.subject.role.to=-0.592 governor.as.subject.role.of=0.288
        governor.as.subject.role.with=-0.259 governor.as.subject.role.as=-1.147
        governor.as.subject.role.otherPreposition=-0.309 governor.as.object.role.subject=-0.306
        governor.as.object.role.object=1.294 governor.as.object.role.attribute=1.134
        governor.as.object.role.adverb=-0.629 governor.as.object.role.other=-0.072
        governor.as.object.role.in=-0.348 governor.as.object.role.for=-0.156
        governor.as.object.role.from=-0.496 governor.as.object.role.to=-0.035
        governor.as.object.role.of=-0.546 governor.as.object.role.as=-0.224
        governor.as.object.role.otherPreposition=-0.346
        governor.as.preposition.role.subject=-0.709 governor.as.preposition.role.object=-1.197
        governor.as.preposition.role.attribute=-0.247 governor.as.preposition.role.adverb=-0.063
        governor.as.preposition.role.compound=-0.217 governor.as.preposition.role.adjective=1.007
        governor.as.preposition.role.number=0.899 governor.as.preposition.role.other=0.681
        governor.as.preposition.role.in=0.377 governor.as.preposition.role.on=-0.248
        governor.as.preposition.role.at=-0.068 governor.as.preposition.role.by=1.225
        governor.as.preposition.role.for=0.335 governor.as.preposition.role.from=0.518
        governor.as.preposition.role.to=0.467 governor.as.preposition.role.of=1.293
        governor.as.preposition.role.with=-0.160 governor.as.preposition.role.as=0.766
        governor.as.preposition.role.otherPreposition=0.303 governor.as.when.role.subject=-0.242
        governor.as.when.role.object=0.063 governor.as.when.role.attribute=-0.026
        governor.as.when.role.adverb=-0.188 governor.as.when.role.other=-0.168
        governor.as.when.role.in=-0.171 governor.as.when.role.on=0.336
        governor.as.when.role.by=1.000 governor.as.when.role.for=-0.032
        governor.as.when.role.from=-0.575 governor.as.when.role.to=-0.295
        governor.as.when.role.of=-0.437 governor.as.when.role.as=-0.099
        governor.as.when.role.otherPreposition=-0.314 governor.as.where.role.subject=-0.169
        governor.as.where.role.object=-0.184 governor.as.where.role.adverb=-0.090
        governor.as.where.role.other=-0.235 governor.as.where.role.in=0.369
        governor.as.where.role.on=-0.322 governor.as.where.role.at=-0.943
        governor.as.where.role.by=-0.578 governor.as.where.role.from=1.102
        governor.as.where.role.to=-0.164 governor.as.where.role.of=-1.175
        governor.as.where.role.as=-0.544 governor.as.where.role.otherPreposition=0.797
        governor.as.why.role.subject=-0.050 governor.as.why.role.object=-0.125
        governor.as.why.role.other=0.779 governor.as.why.role.in=-0.086
        governor.as.why.role.to=-0.071 governor.as.why.role.of=-0.162
        governor.as.why.role.as=1.195 governor.as.why.role.otherPreposition=-0.602
        governor.as.how.role.subject=-0.450 governor.as.how.role.object=0.259
        governor.as.how.role.adverb=-0.210 governor.as.how.role.other=-0.538
        governor.as.how.role.in=-0.153 governor.as.how.role.by=0.569
        governor.as.how.role.from=-0.428 governor.as.how.role.with=0.893
        governor.as.how.role.otherPreposition=-0.516 governor.as.other.role.compound=-0.642
        governor.as.other.role.adjective=-1.261 governor.as.other.role.in=-0.064
        governor.as.other.role.for=-0.724 governor.as.other.role.as=-0.950
        governor.as.other.role.otherPreposition=-0.065 governor.turned.subject.role.subject=-0.494
        governor.turned.subject.role.object=-0.179 governor.turned.subject.role.adjective=-0.025
        governor.turned.subject.role.other=-0.137 governor.turned.subject.role.in=-0.859
        governor.turned.subject.role.on=-0.077 governor.turned.subject.role.by=0.477
        governor.turned.subject.role.for=0.471 governor.turned.subject.role.from=-0.351
        governor.turned.subject.role.to=-0.166 governor.turned.subject.role.with=-0.931
        governor.turned.subject.role.as=-0.312
        governor.turned.subject.role.otherPreposition=-0.123 asksAny.one=-0.154
        asksAny.several=0.298 asksAny.first=-0.062 asksAny.other=-0.052 asksOne.one=0.164
        asksOne.first=-0.029 asksOne.other=-0.112 asksSeveral.one=-0.154 asksSeveral.several=0.990
        asksSeveral.first=-0.530 asksSeveral.other=-0.324
        """
}
