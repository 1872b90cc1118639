extension AnswerWeights {
    /// Printed by `sutra eval answers --fit`.
    static let lines = """
        sentence=0.701 sentenceSquared=0.712 reach=0.331 reachSquared=0.341 passage=0.886
        rank=0.835 isFirstPassage=0.845 proximity=0.117 nearest=0.189 verbRight=-0.088
        verbLeft=0.103 verbRightOfSubject=-0.049 verbLeftOfSubject=-0.334 governed=0.131
        governedByOther=-0.077 overlap=-0.106 kindHead=0.977 kindInside=0.483 kindBeside=0.377
        kindFollows=1.347 pairs=0.610 behindBest=-0.309 isBestSentence=0.471 leftAlike=0.410
        rightAlike=0.299 firstSentence=0.052 isTitle=0.369 inParentheses=-0.052 repeated=-0.188
        sameClause=0.086 relation=0.215 path=0.415 anchored=0.300 possessive=-0.034
        sameThing=0.198 passageShare=0.503 behindBestPassage=-0.484 sentenceBefore=0.302
        within3=0.047 within6=0.318 within10=0.794 samePreposition=0.995 otherPreposition=-0.079
        saidHead=0.055 unsaid=0.217 trimmedSaid=0.176 trimmedUnsaid=-0.432 behindAll=0.082
        beforeAll=-0.127 behindAllOfSubject=-0.078 beforeAllOfSubject=0.347 clauseShare=0.563
        expectedSide=0.116 unexpectedSide=-0.110 expectedNear=-0.080 missingNames=0.143
        heaviestMissing=0.031 chain=0.509 treeProximity=0.236 treeNearest=0.159 treeInside=0.145
        treeBelowHead=0.339 treeBesideHead=0.059 treeClause=0.429 treePairs=0.573
        headIsGovernor=0.246 apposedTo=0.216 apposedBy=0.388 unitInside=1.099 unitBeside=0.807
        unitMissing=-1.851 who.person=0.542 who.place=0.107 who.organisation=-0.189
        who.work=-0.182 who.event=-0.097 who.date=-0.165 who.year=-0.045 who.number=-0.118
        who.quantity=-0.173 who.name=0.413 who.noun=-0.343 who.adjective=-0.142 who.list=0.524
        who.clause=-0.527 place.place=0.034 place.organisation=-0.158 place.work=0.264
        place.event=-0.078 place.date=-0.081 place.year=-0.196 place.number=0.206
        place.quantity=-0.279 place.name=0.255 place.noun=-0.259 place.adjective=-0.179
        place.list=0.305 place.clause=-0.076 country.person=-0.280 country.place=1.400
        country.organisation=-0.099 country.work=-0.116 country.event=-0.042 country.date=-0.093
        country.year=-0.080 country.number=-0.046 country.quantity=-0.065 country.name=-1.298
        country.noun=-0.080 country.adjective=-0.070 country.list=0.033 country.clause=-0.638
        date.person=-0.094 date.place=-0.252 date.organisation=-0.138 date.work=-0.036
        date.event=-0.223 date.date=1.049 date.year=0.802 date.number=-0.387 date.quantity=0.632
        date.name=-0.669 date.noun=-0.367 date.adjective=-0.124 date.list=0.093 date.clause=-0.749
        count.place=-0.044 count.organisation=-0.080 count.event=-0.040 count.date=-0.189
        count.year=-0.098 count.number=0.907 count.quantity=-0.025 count.name=-0.180
        count.noun=-0.487 count.adjective=0.120 count.list=-0.245 count.clause=-0.136
        number.person=-0.036 number.place=-0.056 number.organisation=-0.104 number.date=0.155
        number.year=-0.312 number.number=1.099 number.quantity=-0.053 number.name=-0.566
        number.noun=-0.250 number.adjective=-0.323 number.list=-0.633 number.clause=0.267
        organisation.person=0.155 organisation.place=-0.202 organisation.organisation=0.691
        organisation.work=-0.133 organisation.event=-0.190 organisation.year=-0.138
        organisation.number=-0.120 organisation.quantity=-0.206 organisation.name=0.541
        organisation.noun=-0.707 organisation.adjective=0.347 organisation.list=-0.527
        organisation.clause=-0.342 thing.place=0.026 thing.organisation=0.339 thing.work=0.209
        thing.event=0.096 thing.date=-0.092 thing.year=-0.110 thing.number=0.042
        thing.quantity=-0.117 thing.name=0.176 thing.noun=0.062 thing.adjective=-0.159
        thing.list=0.022 thing.clause=-0.306 what.person=0.278 what.place=0.108
        what.organisation=-0.070 what.work=0.869 what.event=0.268 what.date=-0.238
        what.year=-0.136 what.quantity=-0.136 what.name=-0.043 what.noun=-0.041
        what.adjective=-0.239 what.list=0.038 what.clause=-0.345 why.organisation=-0.069
        why.work=-0.041 why.date=-0.077 why.number=-0.070 why.quantity=-0.199 why.name=-0.320
        why.noun=0.714 why.adjective=-0.187 why.list=0.152 why.clause=-0.425 how.person=-0.053
        how.place=-0.155 how.organisation=-0.023 how.work=-0.020 how.event=-0.023 how.date=-0.452
        how.year=0.145 how.number=-0.387 how.quantity=0.773 how.name=-0.170 how.noun=-0.266
        how.adjective=-0.020 how.list=0.128 how.clause=-0.178 other.person=-0.317
        other.place=-0.162 other.organisation=0.690 other.work=-0.067 other.date=-0.040
        other.year=-0.020 other.number=-0.043 other.quantity=-0.281 other.name=-0.280
        other.noun=-0.464 other.adjective=0.598 other.list=-0.128 other.clause=-0.229
        who.after.none=0.197 who.after.in=-0.280 who.after.on=-0.126 who.after.at=-0.220
        who.after.by=0.145 who.after.for=-0.140 who.after.from=-0.105 who.after.to=0.034
        who.after.of=0.159 who.after.with=0.221 who.after.as=0.022 who.after.after=-0.200
        who.after.is=-0.159 who.after.verb=0.041 who.after.comma=0.248
        who.after.otherPreposition=-0.163 who.after.other=0.054 place.after.none=0.261
        place.after.on=-0.025 place.after.at=0.397 place.after.by=0.040 place.after.for=-0.198
        place.after.to=0.175 place.after.of=0.125 place.after.with=-0.209 place.after.as=0.212
        place.after.after=-0.257 place.after.is=0.063 place.after.verb=0.380
        place.after.otherPreposition=-0.239 place.after.other=-0.920 country.after.none=-0.276
        country.after.in=0.386 country.after.on=-0.118 country.after.at=-0.044
        country.after.by=-0.158 country.after.for=0.542 country.after.from=0.193
        country.after.to=0.446 country.after.of=-0.514 country.after.with=-0.110
        country.after.as=-0.075 country.after.after=-0.032 country.after.is=-0.192
        country.after.verb=-0.317 country.after.comma=0.050 country.after.otherPreposition=-0.327
        country.after.other=-0.446 date.after.none=-0.195 date.after.in=0.123 date.after.on=-0.056
        date.after.at=0.139 date.after.by=0.135 date.after.for=-0.062 date.after.from=0.465
        date.after.to=-0.039 date.after.of=0.275 date.after.with=-0.088 date.after.as=0.220
        date.after.after=0.043 date.after.is=-0.215 date.after.verb=-0.431 date.after.comma=-0.469
        date.after.otherPreposition=0.212 count.after.none=-0.223 count.after.in=-0.209
        count.after.on=-0.180 count.after.at=-0.730 count.after.by=0.258 count.after.for=-0.025
        count.after.from=-0.059 count.after.to=0.685 count.after.of=0.202 count.after.with=0.283
        count.after.as=-0.154 count.after.after=0.456 count.after.is=0.061 count.after.verb=0.133
        count.after.comma=-0.336 count.after.otherPreposition=-0.591 count.after.other=-0.102
        number.after.none=0.280 number.after.in=-0.162 number.after.on=-0.116
        number.after.at=-0.368 number.after.by=0.425 number.after.for=0.252
        number.after.from=0.064 number.after.to=-0.497 number.after.of=-0.279
        number.after.with=0.273 number.after.as=-0.179 number.after.after=-0.111
        number.after.is=0.120 number.after.verb=0.369 number.after.comma=-0.441
        number.after.otherPreposition=-0.351 number.after.other=0.206
        organisation.after.none=0.657 organisation.after.in=-0.530 organisation.after.on=-0.088
        organisation.after.at=0.139 organisation.after.by=-0.316 organisation.after.for=-0.245
        organisation.after.from=-0.111 organisation.after.to=0.278 organisation.after.of=0.022
        organisation.after.with=-0.298 organisation.after.as=-0.151
        organisation.after.after=-0.028 organisation.after.is=0.073 organisation.after.verb=0.337
        organisation.after.comma=-0.474 organisation.after.otherPreposition=0.093
        organisation.after.other=-0.225 thing.after.none=0.351 thing.after.in=-0.096
        thing.after.by=-0.172 thing.after.for=-0.223 thing.after.from=0.267 thing.after.to=-0.085
        thing.after.of=-0.278 thing.after.with=0.122 thing.after.as=0.165 thing.after.after=0.055
        thing.after.verb=-0.053 thing.after.comma=-0.195 thing.after.otherPreposition=-0.065
        thing.after.other=0.209 what.after.none=0.255 what.after.in=-0.086 what.after.on=-0.032
        what.after.by=-0.143 what.after.for=0.036 what.after.from=-0.136 what.after.to=0.098
        what.after.of=-0.036 what.after.with=-0.129 what.after.as=0.055 what.after.after=-0.079
        what.after.is=0.045 what.after.verb=-0.024 what.after.otherPreposition=0.066
        what.after.other=-0.080 why.after.none=0.523 why.after.in=-0.318 why.after.on=0.600
        why.after.by=-0.079 why.after.for=-0.122 why.after.from=-0.348 why.after.to=-0.330
        why.after.of=-0.240 why.after.with=-0.111 why.after.as=-0.081 why.after.is=0.317
        why.after.verb=-0.065 why.after.comma=-0.212 why.after.otherPreposition=0.147
        why.after.other=-0.574 how.after.none=0.056 how.after.in=-0.502 how.after.on=0.234
        how.after.at=-0.066 how.after.by=0.454 how.after.for=-0.228 how.after.from=-0.398
        how.after.to=0.253 how.after.of=-0.195 how.after.with=0.195 how.after.as=-0.511
        how.after.after=-0.034 how.after.is=0.304 how.after.verb=0.246 how.after.comma=-0.102
        how.after.otherPreposition=-0.544 how.after.other=-0.480 other.after.none=-0.378
        other.after.in=-0.381 other.after.on=-0.093 other.after.at=-0.141 other.after.by=0.049
        other.after.for=-0.089 other.after.from=-0.105 other.after.to=-0.509 other.after.of=0.094
        other.after.with=-0.117 other.after.as=0.938 other.after.after=-0.026 other.after.is=0.165
        other.after.verb=-0.761 other.after.otherPreposition=-0.148 other.after.other=-0.073
        who.subject=-0.177 who.rightOfVerb=0.117 who.leftOfVerb=0.366 who.elsewhere=-0.167
        place.subject=-0.080 place.rightOfVerb=0.668 place.leftOfVerb=-0.450
        place.elsewhere=-0.192 country.subject=0.150 country.rightOfVerb=0.415
        country.leftOfVerb=-0.227 country.elsewhere=-0.328 date.subject=0.190
        date.rightOfVerb=-0.029 date.leftOfVerb=0.361 date.elsewhere=-0.458 count.subject=-0.204
        count.rightOfVerb=0.308 count.leftOfVerb=0.398 count.elsewhere=-0.327
        number.subject=-0.292 number.rightOfVerb=-0.267 number.leftOfVerb=0.480
        number.elsewhere=0.193 organisation.subject=0.337 organisation.rightOfVerb=-0.106
        organisation.leftOfVerb=0.036 organisation.elsewhere=-0.347 thing.subject=-0.126
        thing.rightOfVerb=0.412 thing.leftOfVerb=0.084 thing.elsewhere=-0.180 what.subject=-0.180
        what.rightOfVerb=0.323 what.leftOfVerb=-0.164 what.elsewhere=0.023 why.subject=0.423
        why.rightOfVerb=-0.143 why.leftOfVerb=-0.382 how.subject=-0.238 how.rightOfVerb=0.419
        how.leftOfVerb=-0.253 how.elsewhere=-0.068 other.rightOfVerb=0.481 other.leftOfVerb=-1.597
        other.elsewhere=-0.032 person.length0=-0.042 person.length2=0.075 person.length3=0.368
        person.length4=-0.071 place.length0=-0.065 place.length1=-0.041 place.length2=0.308
        place.length3=0.250 place.length4=-0.235 place.length5=-0.105 organisation.length0=-0.065
        organisation.length1=0.020 organisation.length3=0.089 organisation.length4=0.204
        organisation.length5=-0.226 work.length1=0.096 work.length2=0.375 work.length3=0.108
        work.length4=0.086 work.length5=0.048 event.length1=-0.100 event.length2=-0.151
        event.length3=0.287 event.length4=-0.083 date.length0=0.050 date.length4=-0.108
        date.length5=-0.031 number.length1=0.158 number.length3=1.033 quantity.length1=-0.086
        quantity.length2=0.022 quantity.length3=0.089 quantity.length5=0.056 name.length1=0.262
        name.length2=-0.026 name.length3=-0.022 name.length4=-0.182 name.length5=-0.046
        noun.length0=-0.138 noun.length2=0.051 noun.length3=-0.076 noun.length4=0.041
        adjective.length0=0.027 adjective.length1=-0.102 adjective.length2=-0.071
        adjective.length4=-0.084 adjective.length5=-0.072 list.length0=-0.080 list.length1=-0.050
        list.length2=0.121 list.length4=-0.116 list.length5=0.142 clause.length0=-0.055
        clause.length2=-0.064 clause.length3=-0.028 clause.length4=-0.061 clause.length5=-0.105
        before.noun=0.034 before.nouns=-0.053 before.name=-0.236 before.number=-0.186
        before.possessiveMark=0.062 before.adjective=-0.172 before.adverb=-0.026
        before.particle=-0.064 before.preposition=0.065 before.conjunction=-0.175 before.to=-0.050
        before.modal=0.090 before.base=0.162 before.past=-0.097 before.gerund=-0.021
        before.participle=0.092 before.present=0.180 before.asking=0.106 before.askingAdverb=0.024
        before.existential=-0.028 before.comma=-0.073 before.mark=0.186 before.other=-0.043
        before.edge=0.271 behind.nouns=0.141 behind.name=-0.286 behind.pronoun=-0.025
        behind.number=-0.166 behind.determiner=-0.029 behind.possessiveMark=0.141
        behind.adjective=0.043 behind.adverb=-0.036 behind.particle=-0.117
        behind.preposition=-0.326 behind.conjunction=-0.237 behind.to=-0.075 behind.base=-0.041
        behind.past=-0.107 behind.gerund=0.028 behind.participle=-0.045 behind.present=0.055
        behind.askingAdverb=0.161 behind.existential=-0.025 behind.comma=0.358 behind.mark=0.549
        behind.other=-0.084 behind.edge=0.181 first.noun=0.027 first.nouns=0.028 first.name=0.227
        first.number=0.104 first.determiner=0.028 first.possessiveMark=-0.050
        first.adjective=-0.035 first.adverb=-0.110 first.particle=-0.047 first.preposition=-0.061
        first.conjunction=-0.115 first.to=-0.076 first.modal=-0.043 first.past=-0.043
        first.gerund=0.141 first.participle=-0.056 first.present=-0.029 first.asking=-0.093
        first.existential=-0.026 first.comma=-0.039 first.mark=-0.068 first.other=-0.043
        last.nouns=0.075 last.name=0.052 last.pronoun=-0.040 last.possessor=-0.023
        last.number=0.073 last.determiner=-0.036 last.possessiveMark=0.021 last.adjective=0.065
        last.adverb=0.043 last.particle=0.407 last.preposition=-0.084 last.conjunction=-0.030
        last.to=-0.025 last.modal=-0.044 last.base=-0.035 last.gerund=-0.046
        last.participle=-0.106 last.present=-0.066 last.asking=-0.046 last.askingAdverb=-0.072
        last.comma=-0.108 last.mark=-0.060 last.other=0.090 asked.act.person=-0.306
        asked.act.place=-0.582 asked.act.organisation=0.886 asked.act.work=-0.209
        asked.act.event=1.024 asked.act.date=-0.042 asked.act.year=-0.040 asked.act.number=-0.059
        asked.act.quantity=-0.169 asked.act.name=-0.399 asked.act.noun=-0.226
        asked.act.adjective=0.132 asked.act.list=0.283 asked.act.clause=-0.151
        asked.animal.organisation=-0.084 asked.animal.work=-0.054 asked.animal.event=-0.058
        asked.animal.number=-0.055 asked.animal.quantity=-0.346 asked.animal.name=0.818
        asked.animal.noun=-0.225 asked.animal.adjective=-0.918 asked.animal.list=-0.198
        asked.animal.clause=-1.323 asked.artifact.person=-0.261 asked.artifact.place=0.882
        asked.artifact.organisation=1.017 asked.artifact.work=-0.230 asked.artifact.event=-0.113
        asked.artifact.date=-0.226 asked.artifact.year=-0.095 asked.artifact.number=-0.119
        asked.artifact.quantity=-0.464 asked.artifact.name=0.123 asked.artifact.adjective=0.097
        asked.artifact.list=-0.443 asked.artifact.clause=-0.935 asked.attribute.person=-0.244
        asked.attribute.place=-0.299 asked.attribute.organisation=-0.203
        asked.attribute.work=-0.219 asked.attribute.event=-0.258 asked.attribute.date=-0.029
        asked.attribute.year=-0.082 asked.attribute.number=0.663 asked.attribute.name=-0.302
        asked.attribute.noun=0.193 asked.attribute.adjective=-0.674 asked.attribute.list=0.517
        asked.attribute.clause=-0.628 asked.body.person=-0.647 asked.body.place=0.800
        asked.body.work=-0.062 asked.body.event=-0.074 asked.body.date=-0.076
        asked.body.year=-0.050 asked.body.number=-0.123 asked.body.quantity=-0.319
        asked.body.noun=-0.565 asked.body.adjective=-0.639 asked.body.list=0.792
        asked.body.clause=-1.360 asked.cognition.person=0.262 asked.cognition.place=-0.257
        asked.cognition.organisation=0.051 asked.cognition.work=0.095 asked.cognition.event=-0.030
        asked.cognition.date=-0.081 asked.cognition.year=-0.069 asked.cognition.number=0.609
        asked.cognition.quantity=-0.422 asked.cognition.name=-0.539 asked.cognition.noun=-0.143
        asked.cognition.adjective=0.113 asked.cognition.list=0.374 asked.cognition.clause=-0.243
        asked.communication.person=0.236 asked.communication.place=-0.109
        asked.communication.organisation=-0.284 asked.communication.work=1.176
        asked.communication.event=0.322 asked.communication.date=-0.160
        asked.communication.year=-0.136 asked.communication.number=0.279
        asked.communication.quantity=-0.341 asked.communication.name=0.052
        asked.communication.noun=-0.350 asked.communication.adjective=-0.332
        asked.communication.list=-0.444 asked.communication.clause=-0.081
        asked.event.person=-0.349 asked.event.place=-0.171 asked.event.organisation=-0.775
        asked.event.work=0.849 asked.event.date=-0.305 asked.event.year=-0.176
        asked.event.number=-0.441 asked.event.quantity=-0.265 asked.event.name=0.071
        asked.event.noun=-1.471 asked.event.adjective=0.682 asked.event.list=-0.642
        asked.group.person=0.389 asked.group.place=0.122 asked.group.organisation=0.269
        asked.group.work=-0.269 asked.group.event=-0.091 asked.group.date=-0.153
        asked.group.year=-0.102 asked.group.number=0.186 asked.group.quantity=-0.288
        asked.group.name=0.316 asked.group.noun=-0.404 asked.group.list=0.232
        asked.group.clause=-0.582 asked.location.person=-0.350 asked.location.place=0.522
        asked.location.organisation=-0.469 asked.location.work=0.939 asked.location.event=-0.089
        asked.location.date=-0.045 asked.location.year=-0.123 asked.location.number=0.658
        asked.location.quantity=-0.359 asked.location.name=0.204 asked.location.noun=-0.370
        asked.location.adjective=-0.248 asked.location.list=0.023 asked.location.clause=-1.097
        asked.motive.place=-0.093 asked.motive.organisation=-0.476 asked.motive.work=-0.194
        asked.motive.event=-0.401 asked.motive.year=-0.350 asked.motive.quantity=-0.316
        asked.motive.name=-1.015 asked.motive.noun=-1.359 asked.motive.adjective=-0.366
        asked.motive.list=-0.589 asked.motive.clause=1.462 asked.object.person=-0.092
        asked.object.place=1.433 asked.object.organisation=-0.098 asked.object.work=-0.038
        asked.object.event=-0.022 asked.object.date=-0.053 asked.object.year=-0.047
        asked.object.number=-0.064 asked.object.quantity=-0.640 asked.object.name=0.023
        asked.object.noun=-0.912 asked.object.adjective=-0.268 asked.object.list=-0.738
        asked.object.clause=-0.994 asked.person.person=0.613 asked.person.place=0.124
        asked.person.organisation=-0.187 asked.person.work=0.188 asked.person.event=-0.040
        asked.person.date=-0.223 asked.person.year=-0.097 asked.person.number=-0.111
        asked.person.quantity=-0.232 asked.person.name=0.329 asked.person.noun=-0.733
        asked.person.list=0.294 asked.person.clause=-0.536 asked.phenomenon.person=-0.227
        asked.phenomenon.place=-0.378 asked.phenomenon.organisation=-0.316
        asked.phenomenon.work=-0.212 asked.phenomenon.event=-0.117 asked.phenomenon.date=-0.411
        asked.phenomenon.year=-0.134 asked.phenomenon.number=-0.483
        asked.phenomenon.quantity=0.659 asked.phenomenon.name=0.124 asked.phenomenon.noun=-0.279
        asked.phenomenon.adjective=0.798 asked.phenomenon.list=-0.719
        asked.phenomenon.clause=-1.401 asked.plant.name=-0.021 asked.plant.noun=0.607
        asked.plant.adjective=-0.461 asked.plant.list=-0.045 asked.plant.clause=-0.178
        asked.possession.person=-0.400 asked.possession.place=-0.342
        asked.possession.organisation=-0.318 asked.possession.work=-0.036
        asked.possession.date=-0.417 asked.possession.year=-0.082 asked.possession.number=-0.393
        asked.possession.quantity=-0.791 asked.possession.name=0.697 asked.possession.noun=-0.130
        asked.possession.adjective=-0.521 asked.possession.list=-0.745
        asked.possession.clause=0.463 asked.quantity.organisation=-0.039
        asked.quantity.event=-0.056 asked.quantity.number=-0.176 asked.quantity.quantity=-0.247
        asked.quantity.name=-0.472 asked.quantity.noun=0.959 asked.quantity.adjective=-0.260
        asked.quantity.list=-0.414 asked.quantity.clause=-0.860 asked.relation.person=-0.099
        asked.relation.place=-0.227 asked.relation.organisation=-0.297 asked.relation.work=0.951
        asked.relation.event=-0.056 asked.relation.date=-0.050 asked.relation.year=-0.071
        asked.relation.number=0.485 asked.relation.quantity=-0.549 asked.relation.name=0.344
        asked.relation.noun=-1.397 asked.relation.adjective=0.601 asked.relation.list=-0.419
        asked.relation.clause=-0.333 asked.state.person=-0.128 asked.state.place=-0.064
        asked.state.work=-0.083 asked.state.date=-0.039 asked.state.year=-0.047
        asked.state.number=-0.302 asked.state.quantity=0.603 asked.state.name=0.297
        asked.state.noun=-0.131 asked.state.adjective=-0.909 asked.state.list=0.496
        asked.state.clause=-1.385 asked.substance.person=-0.081 asked.substance.number=-0.094
        asked.substance.quantity=-0.254 asked.substance.name=-0.099 asked.substance.noun=0.776
        asked.substance.adjective=-0.694 asked.substance.list=0.505 asked.substance.clause=-0.961
        asked.time.person=-0.103 asked.time.place=-0.152 asked.time.organisation=-0.240
        asked.time.work=-0.050 asked.time.date=0.146 asked.time.year=0.533
        asked.time.quantity=0.343 asked.time.name=0.114 asked.time.noun=-0.412
        asked.time.adjective=-0.448 asked.time.list=0.500 asked.time.clause=-0.857
        asked.act.names.act=0.217 asked.act.names.animal=0.771 asked.act.names.artifact=0.554
        asked.act.names.attribute=-0.171 asked.act.names.body=-0.330
        asked.act.names.cognition=0.277 asked.act.names.communication=0.949
        asked.act.names.event=0.737 asked.act.names.feeling=-0.047 asked.act.names.food=-0.031
        asked.act.names.group=-0.123 asked.act.names.location=0.610 asked.act.names.motive=-0.261
        asked.act.names.object=-0.180 asked.act.names.person=-0.482
        asked.act.names.phenomenon=-0.028 asked.act.names.plant=-0.020
        asked.act.names.possession=-0.027 asked.act.names.process=-0.511
        asked.act.names.quantity=-0.309 asked.act.names.relation=-0.161
        asked.act.names.state=-0.302 asked.act.names.substance=-0.575 asked.act.names.time=-0.168
        asked.animal.names.act=-0.417 asked.animal.names.animal=-0.367
        asked.animal.names.artifact=-1.008 asked.animal.names.attribute=-0.043
        asked.animal.names.body=-0.085 asked.animal.names.cognition=-1.231
        asked.animal.names.communication=-0.219 asked.animal.names.event=-0.045
        asked.animal.names.group=-0.204 asked.animal.names.location=-0.075
        asked.animal.names.object=-0.078 asked.animal.names.person=-0.248
        asked.animal.names.phenomenon=-0.027 asked.animal.names.process=-0.355
        asked.animal.names.quantity=-0.406 asked.animal.names.state=-0.069
        asked.animal.names.substance=-0.996 asked.artifact.names.act=-0.510
        asked.artifact.names.animal=-0.211 asked.artifact.names.artifact=-1.026
        asked.artifact.names.attribute=-0.201 asked.artifact.names.body=-0.069
        asked.artifact.names.cognition=0.105 asked.artifact.names.communication=-0.149
        asked.artifact.names.event=-0.185 asked.artifact.names.feeling=-0.037
        asked.artifact.names.food=-0.064 asked.artifact.names.group=0.520
        asked.artifact.names.location=0.130 asked.artifact.names.object=-0.203
        asked.artifact.names.person=-0.682 asked.artifact.names.phenomenon=-0.463
        asked.artifact.names.plant=-0.156 asked.artifact.names.possession=-0.161
        asked.artifact.names.process=-0.033 asked.artifact.names.quantity=0.387
        asked.artifact.names.relation=-0.130 asked.artifact.names.shape=-0.226
        asked.artifact.names.state=-0.263 asked.artifact.names.substance=0.590
        asked.artifact.names.time=-0.433 asked.attribute.names.act=-0.378
        asked.attribute.names.animal=-0.057 asked.attribute.names.artifact=0.332
        asked.attribute.names.attribute=0.252 asked.attribute.names.body=-1.025
        asked.attribute.names.cognition=-0.513 asked.attribute.names.communication=-0.903
        asked.attribute.names.event=-0.178 asked.attribute.names.feeling=-0.097
        asked.attribute.names.group=-0.579 asked.attribute.names.location=0.114
        asked.attribute.names.object=-0.189 asked.attribute.names.person=-0.500
        asked.attribute.names.phenomenon=-0.064 asked.attribute.names.plant=-0.186
        asked.attribute.names.possession=-0.147 asked.attribute.names.process=-0.476
        asked.attribute.names.quantity=0.191 asked.attribute.names.relation=-0.124
        asked.attribute.names.state=-0.190 asked.attribute.names.substance=0.287
        asked.attribute.names.time=-0.275 asked.body.names.act=-0.910
        asked.body.names.animal=-0.032 asked.body.names.artifact=-0.198
        asked.body.names.attribute=-0.287 asked.body.names.body=-0.274
        asked.body.names.cognition=-0.518 asked.body.names.communication=-0.526
        asked.body.names.event=-0.062 asked.body.names.feeling=-0.080 asked.body.names.group=1.733
        asked.body.names.location=0.372 asked.body.names.motive=-0.785
        asked.body.names.object=1.189 asked.body.names.person=-1.050 asked.body.names.plant=-0.024
        asked.body.names.possession=-0.216 asked.body.names.process=-0.046
        asked.body.names.quantity=-0.464 asked.body.names.relation=-0.377
        asked.body.names.state=-0.067 asked.body.names.substance=-0.272
        asked.body.names.time=-0.152 asked.cognition.names.act=-0.548
        asked.cognition.names.animal=-0.056 asked.cognition.names.artifact=-0.137
        asked.cognition.names.attribute=-0.393 asked.cognition.names.body=-0.093
        asked.cognition.names.cognition=0.304 asked.cognition.names.communication=0.668
        asked.cognition.names.event=0.701 asked.cognition.names.feeling=-0.162
        asked.cognition.names.food=0.988 asked.cognition.names.group=-0.593
        asked.cognition.names.location=0.025 asked.cognition.names.motive=-0.233
        asked.cognition.names.object=-0.114 asked.cognition.names.person=-0.455
        asked.cognition.names.phenomenon=-0.106 asked.cognition.names.plant=-0.066
        asked.cognition.names.possession=0.416 asked.cognition.names.process=-0.157
        asked.cognition.names.quantity=-0.039 asked.cognition.names.relation=-0.157
        asked.cognition.names.shape=-0.046 asked.cognition.names.state=0.053
        asked.cognition.names.substance=0.711 asked.cognition.names.time=-0.452
        asked.communication.names.act=0.059 asked.communication.names.animal=-0.186
        asked.communication.names.artifact=-0.342 asked.communication.names.attribute=0.054
        asked.communication.names.body=-0.125 asked.communication.names.cognition=0.054
        asked.communication.names.communication=0.246 asked.communication.names.event=-0.138
        asked.communication.names.feeling=-0.041 asked.communication.names.food=-0.108
        asked.communication.names.group=-0.273 asked.communication.names.location=-0.249
        asked.communication.names.motive=-0.025 asked.communication.names.object=0.390
        asked.communication.names.person=-0.213 asked.communication.names.phenomenon=-0.111
        asked.communication.names.plant=-0.201 asked.communication.names.possession=-0.094
        asked.communication.names.quantity=-0.264 asked.communication.names.relation=-0.230
        asked.communication.names.shape=0.553 asked.communication.names.state=-0.282
        asked.communication.names.substance=0.610 asked.communication.names.time=-0.270
        asked.event.names.act=-0.518 asked.event.names.animal=-1.175
        asked.event.names.artifact=-0.315 asked.event.names.attribute=-0.148
        asked.event.names.cognition=-0.199 asked.event.names.communication=0.262
        asked.event.names.event=-0.531 asked.event.names.feeling=-0.139
        asked.event.names.group=-0.902 asked.event.names.location=-0.987
        asked.event.names.object=-0.618 asked.event.names.person=-1.255
        asked.event.names.quantity=-0.760 asked.event.names.relation=-0.198
        asked.event.names.state=-0.100 asked.event.names.time=-0.627 asked.group.names.act=-0.137
        asked.group.names.animal=-0.056 asked.group.names.artifact=-0.057
        asked.group.names.attribute=-0.232 asked.group.names.body=-0.055
        asked.group.names.cognition=-0.183 asked.group.names.communication=0.329
        asked.group.names.event=-0.046 asked.group.names.feeling=0.331
        asked.group.names.food=0.429 asked.group.names.group=0.268
        asked.group.names.location=0.062 asked.group.names.object=-0.162
        asked.group.names.person=0.209 asked.group.names.phenomenon=-0.044
        asked.group.names.plant=-0.068 asked.group.names.possession=-0.063
        asked.group.names.quantity=-0.145 asked.group.names.relation=-0.171
        asked.group.names.shape=-0.062 asked.group.names.state=-0.057
        asked.group.names.substance=-0.038 asked.group.names.time=-0.308
        asked.location.names.act=-0.293 asked.location.names.animal=-0.289
        asked.location.names.artifact=-0.409 asked.location.names.attribute=-0.119
        asked.location.names.body=-0.093 asked.location.names.cognition=-0.241
        asked.location.names.communication=0.241 asked.location.names.event=-0.087
        asked.location.names.food=-0.061 asked.location.names.group=-0.591
        asked.location.names.location=0.562 asked.location.names.object=-0.440
        asked.location.names.person=0.053 asked.location.names.phenomenon=-0.121
        asked.location.names.plant=-0.054 asked.location.names.possession=-0.216
        asked.location.names.process=-0.270 asked.location.names.quantity=0.551
        asked.location.names.relation=-0.088 asked.location.names.state=-0.199
        asked.location.names.substance=-0.090 asked.location.names.time=-0.237
        asked.motive.names.act=-0.923 asked.motive.names.artifact=-0.139
        asked.motive.names.attribute=-0.268 asked.motive.names.cognition=-0.822
        asked.motive.names.communication=1.293 asked.motive.names.event=-0.279
        asked.motive.names.food=-0.147 asked.motive.names.group=0.721
        asked.motive.names.location=-0.589 asked.motive.names.motive=-0.024
        asked.motive.names.person=-0.768 asked.motive.names.possession=-0.022
        asked.motive.names.quantity=-0.338 asked.motive.names.relation=-0.100
        asked.motive.names.time=-0.437 asked.object.names.act=-0.121
        asked.object.names.artifact=-0.580 asked.object.names.cognition=-0.040
        asked.object.names.communication=-0.132 asked.object.names.event=-0.036
        asked.object.names.group=-0.172 asked.object.names.location=0.547
        asked.object.names.object=-0.704 asked.object.names.person=-0.251
        asked.object.names.phenomenon=-0.061 asked.object.names.quantity=-0.654
        asked.object.names.relation=-0.414 asked.object.names.state=-0.047
        asked.object.names.time=-0.100 asked.person.names.act=-0.592
        asked.person.names.animal=0.282 asked.person.names.artifact=-0.378
        asked.person.names.attribute=0.228 asked.person.names.body=-0.041
        asked.person.names.cognition=-0.230 asked.person.names.communication=-0.235
        asked.person.names.event=-0.153 asked.person.names.feeling=-0.047
        asked.person.names.food=-0.073 asked.person.names.group=-0.245
        asked.person.names.location=-0.396 asked.person.names.motive=-0.106
        asked.person.names.object=-0.271 asked.person.names.person=0.087
        asked.person.names.phenomenon=-0.062 asked.person.names.plant=-0.020
        asked.person.names.possession=0.080 asked.person.names.process=-0.047
        asked.person.names.quantity=-0.382 asked.person.names.relation=-0.483
        asked.person.names.state=-0.338 asked.person.names.substance=-0.305
        asked.person.names.time=-0.480 asked.phenomenon.names.act=0.883
        asked.phenomenon.names.animal=-0.024 asked.phenomenon.names.artifact=-0.278
        asked.phenomenon.names.attribute=-0.281 asked.phenomenon.names.body=-0.040
        asked.phenomenon.names.cognition=-0.285 asked.phenomenon.names.communication=-0.480
        asked.phenomenon.names.event=-0.159 asked.phenomenon.names.feeling=-0.039
        asked.phenomenon.names.food=-0.657 asked.phenomenon.names.group=-0.301
        asked.phenomenon.names.location=-0.607 asked.phenomenon.names.object=-0.325
        asked.phenomenon.names.person=-0.567 asked.phenomenon.names.phenomenon=-0.935
        asked.phenomenon.names.process=-0.130 asked.phenomenon.names.quantity=0.431
        asked.phenomenon.names.relation=-0.185 asked.phenomenon.names.state=-0.135
        asked.phenomenon.names.substance=-0.179 asked.phenomenon.names.time=-0.530
        asked.plant.names.artifact=-0.214 asked.plant.names.attribute=-0.143
        asked.plant.names.body=-1.097 asked.plant.names.location=-0.021
        asked.plant.names.plant=1.085 asked.possession.names.act=-0.479
        asked.possession.names.animal=-0.028 asked.possession.names.artifact=-0.475
        asked.possession.names.attribute=-0.649 asked.possession.names.cognition=-0.550
        asked.possession.names.communication=-1.224 asked.possession.names.event=-0.185
        asked.possession.names.group=-0.739 asked.possession.names.location=-0.653
        asked.possession.names.person=-0.116 asked.possession.names.phenomenon=-0.079
        asked.possession.names.possession=-1.191 asked.possession.names.process=-0.154
        asked.possession.names.quantity=0.362 asked.possession.names.relation=-0.070
        asked.possession.names.state=-0.300 asked.possession.names.time=0.256
        asked.quantity.names.act=-0.895 asked.quantity.names.animal=-0.220
        asked.quantity.names.artifact=-1.208 asked.quantity.names.attribute=-0.220
        asked.quantity.names.cognition=-0.495 asked.quantity.names.communication=1.329
        asked.quantity.names.event=-0.131 asked.quantity.names.group=-0.421
        asked.quantity.names.location=-0.066 asked.quantity.names.object=-0.036
        asked.quantity.names.person=-0.189 asked.quantity.names.quantity=-0.534
        asked.quantity.names.state=-0.161 asked.quantity.names.substance=-0.094
        asked.quantity.names.time=-0.031 asked.relation.names.act=-0.145
        asked.relation.names.animal=-0.122 asked.relation.names.artifact=0.572
        asked.relation.names.attribute=-0.031 asked.relation.names.cognition=-0.090
        asked.relation.names.communication=0.561 asked.relation.names.event=-0.060
        asked.relation.names.food=-0.688 asked.relation.names.group=-0.415
        asked.relation.names.location=-0.575 asked.relation.names.motive=-0.021
        asked.relation.names.object=-0.351 asked.relation.names.person=-0.340
        asked.relation.names.phenomenon=-0.368 asked.relation.names.plant=-0.178
        asked.relation.names.possession=-0.168 asked.relation.names.process=-0.024
        asked.relation.names.quantity=0.112 asked.relation.names.relation=0.724
        asked.relation.names.state=-0.104 asked.relation.names.substance=-0.032
        asked.relation.names.time=-0.148 asked.state.names.act=0.766
        asked.state.names.animal=1.271 asked.state.names.artifact=-0.132
        asked.state.names.attribute=0.972 asked.state.names.body=-0.263
        asked.state.names.cognition=-0.297 asked.state.names.communication=-0.303
        asked.state.names.event=-0.379 asked.state.names.group=-0.490
        asked.state.names.location=-0.501 asked.state.names.object=-0.312
        asked.state.names.person=-0.979 asked.state.names.phenomenon=-0.466
        asked.state.names.possession=-0.078 asked.state.names.process=-0.128
        asked.state.names.quantity=0.388 asked.state.names.relation=-0.224
        asked.state.names.state=-0.290 asked.state.names.substance=-0.859
        asked.state.names.time=-0.543 asked.substance.names.act=-0.092
        asked.substance.names.animal=-0.258 asked.substance.names.artifact=-0.689
        asked.substance.names.attribute=-0.283 asked.substance.names.cognition=-0.061
        asked.substance.names.communication=-0.115 asked.substance.names.group=-0.062
        asked.substance.names.location=-0.023 asked.substance.names.person=-0.372
        asked.substance.names.phenomenon=-0.077 asked.substance.names.process=-0.445
        asked.substance.names.quantity=-0.465 asked.substance.names.relation=-0.293
        asked.substance.names.state=-0.158 asked.substance.names.substance=-1.171
        asked.substance.names.time=-0.679 asked.time.names.act=-0.127
        asked.time.names.animal=-0.038 asked.time.names.artifact=-0.060
        asked.time.names.attribute=-0.178 asked.time.names.cognition=-0.283
        asked.time.names.communication=-0.237 asked.time.names.event=-0.049
        asked.time.names.food=-0.050 asked.time.names.group=-0.587
        asked.time.names.location=-0.294 asked.time.names.motive=-0.063
        asked.time.names.object=-0.084 asked.time.names.person=-0.275
        asked.time.names.phenomenon=-0.047 asked.time.names.quantity=0.296
        asked.time.names.relation=-0.119 asked.time.names.state=-0.023
        asked.time.names.substance=-0.035 asked.time.names.time=0.425 who.names.act=-0.413
        who.names.animal=0.265 who.names.attribute=-0.227 who.names.body=-0.078
        who.names.cognition=-0.241 who.names.communication=-0.515 who.names.event=-0.083
        who.names.feeling=-0.064 who.names.food=-0.041 who.names.group=0.093
        who.names.location=0.136 who.names.motive=-0.651 who.names.object=-0.164
        who.names.person=0.824 who.names.phenomenon=-0.231 who.names.plant=-0.081
        who.names.possession=-0.097 who.names.process=-0.025 who.names.quantity=-0.232
        who.names.relation=-0.212 who.names.shape=-0.034 who.names.state=-0.262
        who.names.substance=-0.112 who.names.time=-0.240 place.names.act=-0.068
        place.names.animal=-0.130 place.names.artifact=0.753 place.names.attribute=-0.162
        place.names.cognition=-0.146 place.names.communication=-0.031 place.names.event=-0.106
        place.names.food=-0.070 place.names.group=-0.398 place.names.location=-0.093
        place.names.motive=-0.182 place.names.object=0.141 place.names.person=-0.297
        place.names.phenomenon=-0.072 place.names.plant=-0.062 place.names.possession=-0.170
        place.names.process=-0.173 place.names.relation=-0.269 place.names.shape=-0.059
        place.names.state=-0.136 place.names.substance=-0.103 place.names.time=-0.651
        country.names.act=-0.032 country.names.artifact=-0.055 country.names.attribute=0.553
        country.names.cognition=-0.051 country.names.communication=-0.184
        country.names.event=-0.027 country.names.group=-0.212 country.names.location=1.671
        country.names.object=-0.313 country.names.person=-0.405 country.names.quantity=-0.159
        country.names.relation=-0.041 country.names.state=-0.118 country.names.time=-0.208
        date.names.act=-0.150 date.names.animal=-0.088 date.names.artifact=-0.137
        date.names.attribute=0.179 date.names.cognition=-0.104 date.names.communication=0.086
        date.names.event=-0.160 date.names.food=-0.053 date.names.group=-0.311
        date.names.location=-0.172 date.names.object=-0.084 date.names.person=-0.264
        date.names.phenomenon=-0.028 date.names.plant=-0.030 date.names.possession=-0.028
        date.names.process=-0.118 date.names.quantity=0.238 date.names.relation=-0.026
        date.names.state=-0.096 date.names.substance=-0.034 date.names.time=1.275
        count.names.act=-0.179 count.names.animal=-0.039 count.names.artifact=0.158
        count.names.attribute=0.281 count.names.cognition=-0.103 count.names.communication=-0.144
        count.names.event=-0.046 count.names.food=-0.141 count.names.group=-0.240
        count.names.location=-0.247 count.names.object=-0.037 count.names.person=-0.243
        count.names.phenomenon=-0.081 count.names.possession=-0.045 count.names.process=-0.060
        count.names.quantity=1.173 count.names.relation=-0.031 count.names.state=-0.144
        count.names.substance=-0.047 count.names.time=-0.252 number.names.act=-0.337
        number.names.animal=-0.022 number.names.artifact=-0.209 number.names.attribute=0.562
        number.names.body=-0.072 number.names.cognition=-0.262 number.names.communication=-0.274
        number.names.event=-0.081 number.names.feeling=-0.041 number.names.food=-0.021
        number.names.group=-0.029 number.names.location=-0.188 number.names.object=-0.107
        number.names.person=-0.331 number.names.phenomenon=0.844 number.names.plant=-0.065
        number.names.quantity=1.258 number.names.relation=-0.045 number.names.state=-0.226
        number.names.substance=-0.140 number.names.time=0.532 organisation.names.animal=-0.162
        organisation.names.artifact=-0.353 organisation.names.attribute=-0.089
        organisation.names.body=-0.077 organisation.names.cognition=-0.116
        organisation.names.event=-0.045 organisation.names.feeling=0.610
        organisation.names.food=0.586 organisation.names.group=0.863
        organisation.names.location=-0.137 organisation.names.object=-0.059
        organisation.names.person=-0.811 organisation.names.phenomenon=-0.058
        organisation.names.possession=-0.041 organisation.names.process=-0.036
        organisation.names.quantity=-0.321 organisation.names.relation=-0.027
        organisation.names.shape=-0.139 organisation.names.state=-0.038
        organisation.names.substance=-0.025 organisation.names.time=-0.185 thing.names.act=-0.254
        thing.names.animal=0.244 thing.names.artifact=-0.101 thing.names.attribute=-0.025
        thing.names.body=-0.160 thing.names.cognition=-0.105 thing.names.communication=0.111
        thing.names.event=0.028 thing.names.feeling=0.186 thing.names.food=0.150
        thing.names.group=-0.036 thing.names.location=-0.138 thing.names.motive=-0.179
        thing.names.person=0.030 thing.names.phenomenon=-0.196 thing.names.plant=-0.094
        thing.names.process=-0.182 thing.names.relation=-0.062 thing.names.shape=-0.046
        thing.names.state=-0.165 thing.names.substance=0.315 thing.names.time=-0.359
        what.names.act=0.254 what.names.animal=0.334 what.names.artifact=0.082
        what.names.attribute=0.171 what.names.body=-0.182 what.names.cognition=-0.271
        what.names.communication=0.151 what.names.event=0.354 what.names.feeling=-0.126
        what.names.food=-0.230 what.names.location=-0.279 what.names.motive=-0.093
        what.names.object=0.126 what.names.person=-0.312 what.names.phenomenon=-0.212
        what.names.plant=-0.044 what.names.possession=0.045 what.names.process=0.407
        what.names.quantity=-0.267 what.names.relation=-0.381 what.names.shape=-0.032
        what.names.state=0.556 what.names.substance=0.079 what.names.time=-0.385
        why.names.act=0.159 why.names.artifact=-0.503 why.names.attribute=-0.722
        why.names.body=1.041 why.names.cognition=0.286 why.names.communication=-0.450
        why.names.event=-0.222 why.names.feeling=-0.039 why.names.food=-0.174
        why.names.group=-0.646 why.names.location=-0.399 why.names.motive=-0.468
        why.names.object=1.055 why.names.person=-0.659 why.names.phenomenon=-0.056
        why.names.possession=-0.041 why.names.quantity=0.573 why.names.relation=-0.190
        why.names.state=0.629 why.names.substance=-0.042 why.names.time=-0.528
        how.names.act=-0.055 how.names.animal=-0.102 how.names.artifact=-0.472
        how.names.body=-0.056 how.names.cognition=-0.726 how.names.communication=-0.093
        how.names.event=-0.285 how.names.food=-0.194 how.names.group=-0.667
        how.names.location=0.104 how.names.motive=-0.297 how.names.object=-0.114
        how.names.person=-0.692 how.names.phenomenon=-0.221 how.names.possession=1.431
        how.names.process=0.893 how.names.quantity=0.435 how.names.relation=-0.273
        how.names.shape=-0.053 how.names.state=0.373 how.names.substance=-0.409
        how.names.time=-0.391 other.names.act=-0.532 other.names.animal=-0.037
        other.names.artifact=-0.339 other.names.attribute=-0.188 other.names.cognition=-0.236
        other.names.communication=-0.441 other.names.event=-0.190 other.names.feeling=-0.101
        other.names.group=0.284 other.names.location=-0.609 other.names.object=-0.029
        other.names.person=0.489 other.names.phenomenon=-0.110 other.names.possession=-0.044
        other.names.process=-0.060 other.names.quantity=-0.324 other.names.relation=-0.048
        other.names.state=0.500 other.names.substance=-0.044 other.names.time=-0.227
        from.core.to.core.phrases1=0.507 from.core.to.core.phrases2=-0.148
        from.core.to.core.phrases3=-0.109 from.core.to.inside.phrases1=-0.147
        from.core.to.inside.phrases2=0.093 from.core.to.inside.phrases3=-0.107
        from.core.to.outside.phrases3=0.060 from.whole.to.core.phrases1=-0.046
        from.whole.to.core.phrases3=0.111 from.whole.to.inside.phrases1=-0.032
        from.whole.to.inside.phrases2=-0.066 from.whole.to.inside.phrases3=-0.020
        from.whole.to.outside.phrases0=0.101 from.whole.to.outside.phrases1=0.072
        from.whole.to.outside.phrases2=-0.053 from.whole.to.outside.phrases3=-0.021
        from.inside.to.core.phrases1=-0.149 from.inside.to.core.phrases2=0.202
        from.inside.to.core.phrases3=0.058 from.inside.to.inside.phrases2=-0.065
        from.inside.to.outside.phrases1=-0.041 from.inside.to.outside.phrases2=-0.058
        from.outside.to.core.phrases1=-0.161 from.outside.to.core.phrases2=-0.037
        from.outside.to.core.phrases3=0.057 from.outside.to.inside.phrases1=0.047
        from.outside.to.inside.phrases2=-0.156 from.outside.to.outside.phrases0=-0.022
        from.outside.to.outside.phrases1=0.084 from.outside.to.outside.phrases2=-0.065
        from.outside.to.outside.phrases3=-0.031 who.from.core.to.core=0.522
        who.from.core.to.inside=0.098 who.from.whole.to.core=0.374 who.from.whole.to.inside=-0.076
        who.from.whole.to.outside=-0.061 who.from.inside.to.core=-0.169
        who.from.inside.to.inside=-0.149 who.from.inside.to.outside=-0.045
        who.from.outside.to.core=-0.336 who.from.outside.to.outside=-0.255
        place.from.core.to.core=0.371 place.from.core.to.inside=-0.403
        place.from.core.to.outside=-0.224 place.from.whole.to.core=0.148
        place.from.whole.to.inside=-0.039 place.from.whole.to.outside=-0.146
        place.from.inside.to.core=0.031 place.from.inside.to.inside=-0.262
        place.from.inside.to.outside=-0.053 place.from.outside.to.core=0.218
        place.from.outside.to.inside=-0.095 place.from.outside.to.outside=0.127
        country.from.core.to.core=0.678 country.from.core.to.inside=-0.150
        country.from.core.to.outside=-0.044 country.from.whole.to.core=0.526
        country.from.inside.to.core=-0.086 country.from.inside.to.inside=-0.042
        country.from.outside.to.core=-0.359 country.from.outside.to.inside=-0.041
        country.from.outside.to.outside=-0.570 date.from.core.to.inside=0.114
        date.from.whole.to.core=0.144 date.from.whole.to.inside=-0.068
        date.from.whole.to.outside=0.109 date.from.inside.to.core=-0.179
        date.from.inside.to.inside=-0.257 date.from.inside.to.outside=0.225
        date.from.outside.to.core=0.141 date.from.outside.to.inside=-0.052
        date.from.outside.to.outside=-0.078 count.from.core.to.core=-0.172
        count.from.core.to.inside=0.223 count.from.core.to.outside=0.022
        count.from.whole.to.core=-0.125 count.from.whole.to.inside=-0.053
        count.from.whole.to.outside=0.182 count.from.inside.to.core=-0.365
        count.from.inside.to.inside=-0.119 count.from.inside.to.outside=-0.199
        count.from.outside.to.core=-0.591 count.from.outside.to.inside=0.723
        count.from.outside.to.outside=0.138 number.from.core.to.core=0.071
        number.from.core.to.inside=-0.480 number.from.core.to.outside=-0.038
        number.from.whole.to.core=0.336 number.from.whole.to.inside=-0.065
        number.from.whole.to.outside=0.330 number.from.inside.to.core=0.359
        number.from.inside.to.inside=0.115 number.from.inside.to.outside=-0.315
        number.from.outside.to.core=-0.425 number.from.outside.to.inside=0.119
        number.from.outside.to.outside=-0.398 organisation.from.core.to.core=0.412
        organisation.from.core.to.outside=-0.194 organisation.from.whole.to.core=0.100
        organisation.from.whole.to.outside=-0.346 organisation.from.inside.to.core=-0.651
        organisation.from.inside.to.inside=-0.261 organisation.from.inside.to.outside=-0.054
        organisation.from.outside.to.core=0.173 organisation.from.outside.to.inside=-0.077
        organisation.from.outside.to.outside=0.063 thing.from.core.to.core=0.377
        thing.from.core.to.outside=0.123 thing.from.whole.to.core=-0.194
        thing.from.whole.to.inside=-0.041 thing.from.whole.to.outside=0.073
        thing.from.inside.to.inside=0.173 thing.from.inside.to.outside=-0.061
        thing.from.outside.to.core=-0.407 thing.from.outside.to.inside=-0.054
        what.from.core.to.core=0.208 what.from.core.to.inside=-0.588
        what.from.core.to.outside=0.260 what.from.whole.to.core=-0.129
        what.from.whole.to.outside=0.527 what.from.inside.to.core=-0.039
        what.from.inside.to.inside=-0.167 what.from.inside.to.outside=-0.036
        what.from.outside.to.core=-0.143 what.from.outside.to.inside=-0.046
        what.from.outside.to.outside=0.158 why.from.core.to.core=-0.583
        why.from.core.to.inside=-0.221 why.from.core.to.outside=-1.017
        why.from.whole.to.core=0.647 why.from.inside.to.core=0.457
        why.from.inside.to.inside=-0.028 why.from.outside.to.core=0.233
        why.from.outside.to.inside=-0.059 why.from.outside.to.outside=-0.369
        how.from.core.to.core=-0.771 how.from.core.to.inside=-0.054
        how.from.core.to.outside=-0.355 how.from.whole.to.inside=-0.193
        how.from.whole.to.outside=-0.188 how.from.inside.to.core=-0.022
        how.from.inside.to.inside=0.497 how.from.inside.to.outside=-0.048
        how.from.outside.to.core=0.444 how.from.outside.to.inside=-0.086
        how.from.outside.to.outside=-0.025 other.from.core.to.core=-0.696
        other.from.core.to.inside=-0.895 other.from.core.to.outside=-0.022
        other.from.whole.to.core=-0.175 other.from.whole.to.outside=-0.043
        other.from.inside.to.core=0.055 other.from.inside.to.inside=-0.223
        other.from.inside.to.outside=-0.021 other.from.outside.to.core=0.461
        other.from.outside.to.inside=-0.078 other.from.outside.to.outside=0.453 who.words1=-0.594
        who.words2=0.617 who.words3=0.471 who.words4=0.195 who.words5=-0.106 who.words6=-0.275
        who.words7=-0.438 place.words1=0.414 place.words2=0.025 place.words3=0.369
        place.words5=0.160 place.words6=-0.613 place.words7=-0.784 country.words1=-0.349
        country.words2=0.498 country.words3=-0.417 country.words4=-0.572 country.words5=0.507
        country.words6=-0.195 country.words7=-0.231 date.words1=0.050 date.words2=0.302
        date.words3=-0.164 date.words4=0.315 date.words5=-0.121 date.words6=-0.120
        date.words7=-0.320 count.words1=0.623 count.words2=-0.096 count.words3=-0.056
        count.words4=0.024 count.words5=-0.334 count.words6=-0.195 count.words7=-0.183
        number.words1=-0.935 number.words2=0.161 number.words3=0.275 number.words4=-0.316
        number.words5=0.126 number.words6=0.311 number.words7=0.062 organisation.words2=0.155
        organisation.words3=-0.263 organisation.words4=-0.403 organisation.words5=-0.028
        organisation.words6=0.224 organisation.words7=-0.330 thing.words1=-0.300
        thing.words2=0.160 thing.words3=0.276 thing.words4=0.181 thing.words6=-0.351
        thing.words7=0.025 what.words1=-0.151 what.words2=-0.021 what.words3=0.187
        what.words4=0.224 what.words5=-0.335 what.words7=-0.093 why.words1=-1.547
        why.words2=-1.322 why.words4=-1.138 why.words5=0.728 why.words6=-0.627 why.words7=1.324
        how.words1=0.346 how.words2=-0.074 how.words3=-0.364 how.words4=-0.257 how.words5=-0.620
        how.words6=0.477 how.words7=-0.394 other.words1=-0.769 other.words2=0.249
        other.words3=-0.377 other.words4=0.093 other.words5=0.024 other.words6=-0.537
        other.words7=0.188 who.left=-0.346 who.capital=0.532 place.left=0.135 place.capital=0.127
        country.left=-0.439 country.capital=0.920 date.left=0.022 date.capital=-0.237
        count.left=-0.117 count.capital=-0.712 number.left=-0.151 number.capital=-0.160
        organisation.capital=0.303 thing.left=0.237 thing.capital=0.422 what.left=0.094
        what.capital=-0.315 why.left=1.189 why.capital=-0.968 how.left=0.811 how.capital=-0.565
        other.left=0.846 other.capital=0.661 nearLeft.within1=0.037 nearLeft.within2=0.136
        nearLeft.within3=0.061 nearLeft.within4=0.056 nearLeft.within6=-0.251
        nearRight.within1=0.137 nearRight.within2=0.100 nearRight.within3=0.093
        nearRight.within4=0.038 nearRight.within5=-0.096 nearRight.within6=-0.235
        gap.subject.right0=-0.172 gap.subject.right1=-0.042 gap.subject.right3=-0.222
        gap.subject.left0=0.075 gap.subject.left1=0.039 gap.subject.left3=0.074
        gap.subject.free=0.102 gap.object.right0=0.414 gap.object.right1=0.197
        gap.object.right2=-0.073 gap.object.right3=0.345 gap.object.left0=-0.251
        gap.object.left1=-0.148 gap.object.left2=-0.233 gap.object.left3=-0.102
        gap.object.free=-0.217 gap.adverbial.right0=0.214 gap.adverbial.right1=0.046
        gap.adverbial.right2=0.169 gap.adverbial.right3=-0.196 gap.adverbial.left1=-0.086
        gap.adverbial.left2=0.174 gap.adverbial.left3=-0.241 gap.adverbial.free=-0.088
        gap.copula.right0=-0.068 gap.copula.right1=-0.703 gap.copula.right2=-0.045
        gap.copula.right3=-0.140 gap.copula.left0=0.085 gap.copula.left1=0.267
        gap.copula.left2=0.414 gap.copula.left3=0.198 gap.copula.free=-0.068
        gap.other.right0=-0.113 gap.other.right1=-0.023 gap.other.right2=-0.049
        gap.other.right3=-0.401 gap.other.left0=0.659 gap.other.left1=0.114 gap.other.left2=0.102
        gap.other.left3=-0.194 gap.other.free=-0.230 slot.subject.role.root=0.113
        slot.subject.role.subject=0.356 slot.subject.role.object=-0.028
        slot.subject.role.attribute=0.085 slot.subject.role.compound=0.032
        slot.subject.role.possessor=-0.062 slot.subject.role.adjective=-0.032
        slot.subject.role.number=0.115 slot.subject.role.in=-0.281 slot.subject.role.on=-0.154
        slot.subject.role.at=0.067 slot.subject.role.by=0.185 slot.subject.role.for=0.094
        slot.subject.role.from=-0.094 slot.subject.role.to=-0.090 slot.subject.role.of=-0.236
        slot.subject.role.with=0.170 slot.subject.role.as=0.074
        slot.subject.role.otherPreposition=-0.272 slot.object.role.root=-0.271
        slot.object.role.subject=0.653 slot.object.role.object=0.104
        slot.object.role.attribute=0.300 slot.object.role.adverb=-0.089
        slot.object.role.compound=-0.149 slot.object.role.adjective=0.443
        slot.object.role.number=-0.203 slot.object.role.other=-0.486 slot.object.role.in=-0.451
        slot.object.role.on=-0.198 slot.object.role.at=-0.061 slot.object.role.by=-0.090
        slot.object.role.for=-0.338 slot.object.role.from=-0.296 slot.object.role.to=-0.274
        slot.object.role.with=-0.253 slot.object.role.as=-0.396
        slot.object.role.otherPreposition=0.427 slot.copula.role.root=-0.029
        slot.copula.role.object=0.057 slot.copula.role.attribute=0.099
        slot.copula.role.adverb=-0.041 slot.copula.role.compound=-0.284
        slot.copula.role.possessor=-0.047 slot.copula.role.adjective=-0.082
        slot.copula.role.number=-0.190 slot.copula.role.other=0.255 slot.copula.role.in=-0.216
        slot.copula.role.on=0.061 slot.copula.role.by=-0.041 slot.copula.role.for=0.053
        slot.copula.role.from=0.079 slot.copula.role.to=0.137 slot.copula.role.of=0.221
        slot.copula.role.with=-0.061 slot.copula.role.as=0.183
        slot.copula.role.otherPreposition=-0.159 slot.preposition.role.root=-0.220
        slot.preposition.role.subject=0.147 slot.preposition.role.object=-0.059
        slot.preposition.role.attribute=-0.191 slot.preposition.role.adverb=0.163
        slot.preposition.role.compound=0.225 slot.preposition.role.possessor=-0.021
        slot.preposition.role.adjective=0.106 slot.preposition.role.number=0.081
        slot.preposition.role.other=-0.310 slot.preposition.role.in=0.033
        slot.preposition.role.on=-0.313 slot.preposition.role.at=-0.205
        slot.preposition.role.by=-0.313 slot.preposition.role.for=-0.128
        slot.preposition.role.from=0.306 slot.preposition.role.to=0.124
        slot.preposition.role.of=-0.074 slot.preposition.role.with=0.424
        slot.preposition.role.as=-0.315 slot.preposition.role.otherPreposition=0.120
        slot.when.role.root=-0.070 slot.when.role.subject=-0.380 slot.when.role.object=-0.140
        slot.when.role.attribute=-0.213 slot.when.role.adverb=0.119 slot.when.role.compound=-0.065
        slot.when.role.possessor=-0.027 slot.when.role.adjective=-0.135
        slot.when.role.number=-0.196 slot.when.role.other=-0.148 slot.when.role.in=0.601
        slot.when.role.on=0.351 slot.when.role.at=0.152 slot.when.role.by=-0.133
        slot.when.role.for=-0.095 slot.when.role.to=-0.115 slot.when.role.of=0.144
        slot.when.role.with=-0.063 slot.when.role.as=0.130 slot.when.role.otherPreposition=0.056
        slot.where.role.root=-0.410 slot.where.role.subject=-0.789 slot.where.role.object=-0.398
        slot.where.role.attribute=0.437 slot.where.role.adverb=-0.232
        slot.where.role.compound=-0.219 slot.where.role.adjective=0.320
        slot.where.role.number=-0.141 slot.where.role.other=-0.211 slot.where.role.in=1.022
        slot.where.role.on=-0.285 slot.where.role.at=0.437 slot.where.role.by=0.175
        slot.where.role.for=-0.348 slot.where.role.from=0.491 slot.where.role.to=0.072
        slot.where.role.of=-0.187 slot.where.role.with=-0.215 slot.where.role.as=-0.612
        slot.where.role.otherPreposition=0.147 slot.why.role.root=0.191
        slot.why.role.object=-0.863 slot.why.role.attribute=-0.482 slot.why.role.adverb=-0.094
        slot.why.role.compound=-0.090 slot.why.role.possessor=-0.110
        slot.why.role.adjective=-0.263 slot.why.role.other=0.130 slot.why.role.in=-0.358
        slot.why.role.on=0.593 slot.why.role.at=-0.021 slot.why.role.by=-0.138
        slot.why.role.for=-0.150 slot.why.role.from=-0.161 slot.why.role.to=-0.072
        slot.why.role.of=-0.697 slot.why.role.with=-0.146 slot.why.role.as=0.419
        slot.why.role.otherPreposition=0.490 slot.how.role.root=0.208 slot.how.role.subject=0.081
        slot.how.role.object=-0.173 slot.how.role.attribute=-0.234 slot.how.role.adverb=0.171
        slot.how.role.compound=-0.124 slot.how.role.possessor=-0.054
        slot.how.role.adjective=-0.273 slot.how.role.number=-0.681 slot.how.role.other=-0.352
        slot.how.role.in=-0.155 slot.how.role.on=0.044 slot.how.role.at=0.304
        slot.how.role.by=0.597 slot.how.role.for=0.050 slot.how.role.from=0.065
        slot.how.role.to=0.090 slot.how.role.of=-0.109 slot.how.role.with=0.241
        slot.how.role.as=-0.247 slot.other.role.root=0.380 slot.other.role.subject=-0.136
        slot.other.role.object=0.353 slot.other.role.attribute=-0.464
        slot.other.role.adverb=-0.176 slot.other.role.compound=-0.325
        slot.other.role.possessor=-0.052 slot.other.role.adjective=0.381
        slot.other.role.number=-0.067 slot.other.role.other=0.161 slot.other.role.in=-0.275
        slot.other.role.on=-0.130 slot.other.role.at=0.380 slot.other.role.by=-0.125
        slot.other.role.for=0.317 slot.other.role.from=-0.206 slot.other.role.to=0.160
        slot.other.role.of=0.152 slot.other.role.with=-0.388 slot.other.role.as=0.188
        slot.other.role.otherPreposition=-0.604 who.role.root=0.159 who.role.subject=0.399
        who.role.object=0.071 who.role.attribute=-0.136 who.role.adverb=-0.033
        who.role.joined=-0.315 who.role.apposition=0.060 who.role.adjective=-0.159
        who.role.number=-0.047 who.role.in=0.068 who.role.on=-0.147 who.role.at=-0.228
        who.role.by=0.570 who.role.for=-0.160 who.role.from=-0.099 who.role.to=0.045
        who.role.of=-0.172 who.role.with=0.416 who.role.as=-0.141 who.role.otherPreposition=-0.401
        place.role.root=-0.213 place.role.subject=0.350 place.role.object=-0.471
        place.role.attribute=0.099 place.role.adverb=-0.142 place.role.joined=-0.386
        place.role.apposition=-0.191 place.role.compound=-0.473 place.role.adjective=0.313
        place.role.number=-0.228 place.role.in=0.269 place.role.at=0.439 place.role.by=0.033
        place.role.for=-0.181 place.role.from=0.096 place.role.to=0.134 place.role.of=0.300
        place.role.with=-0.164 place.role.as=0.429 place.role.otherPreposition=-0.262
        country.role.root=-0.064 country.role.subject=-0.360 country.role.object=-0.395
        country.role.attribute=-0.198 country.role.adverb=-0.045 country.role.joined=0.282
        country.role.apposition=-0.023 country.role.compound=-0.160 country.role.adjective=-0.197
        country.role.number=-0.029 country.role.other=-0.105 country.role.in=-0.661
        country.role.on=-0.137 country.role.at=-0.043 country.role.by=-0.152
        country.role.for=0.464 country.role.from=0.212 country.role.to=-0.092
        country.role.of=-0.504 country.role.with=-0.107 country.role.as=-0.236
        country.role.otherPreposition=1.088 date.role.root=0.034 date.role.subject=-0.197
        date.role.object=-0.304 date.role.attribute=-0.151 date.role.adverb=0.091
        date.role.joined=-0.402 date.role.apposition=0.297 date.role.compound=-0.035
        date.role.possessor=-0.035 date.role.adjective=0.027 date.role.number=0.078
        date.role.other=-0.120 date.role.in=-0.049 date.role.on=-0.162 date.role.at=0.148
        date.role.for=-0.079 date.role.from=0.213 date.role.to=0.021 date.role.of=0.356
        date.role.with=-0.051 date.role.as=0.253 date.role.otherPreposition=0.047
        count.role.root=0.137 count.role.subject=0.540 count.role.attribute=-0.030
        count.role.adverb=0.378 count.role.joined=0.147 count.role.apposition=-0.608
        count.role.compound=0.309 count.role.adjective=-0.164 count.role.number=0.158
        count.role.other=-0.306 count.role.in=-0.263 count.role.on=-0.107 count.role.at=-0.114
        count.role.by=-0.177 count.role.for=-0.110 count.role.from=-0.079 count.role.to=-0.167
        count.role.of=0.270 count.role.with=0.048 count.role.as=-0.090
        count.role.otherPreposition=-0.051 number.role.root=-0.059 number.role.subject=-0.738
        number.role.object=0.205 number.role.attribute=0.319 number.role.adverb=0.164
        number.role.joined=0.064 number.role.apposition=0.227 number.role.compound=0.044
        number.role.possessor=-0.049 number.role.adjective=-0.281 number.role.number=-0.209
        number.role.other=-0.256 number.role.in=-0.085 number.role.on=-0.144 number.role.at=-0.398
        number.role.by=0.353 number.role.for=0.231 number.role.from=0.098 number.role.to=0.132
        number.role.of=0.083 number.role.with=0.159 number.role.as=-0.021
        number.role.otherPreposition=-0.285 organisation.role.root=0.536
        organisation.role.subject=-0.115 organisation.role.object=-0.176
        organisation.role.attribute=-0.608 organisation.role.adverb=-0.047
        organisation.role.joined=-0.158 organisation.role.apposition=0.480
        organisation.role.compound=-0.671 organisation.role.possessor=-0.022
        organisation.role.adjective=0.272 organisation.role.number=-0.096
        organisation.role.other=0.434 organisation.role.in=-0.542 organisation.role.on=-0.082
        organisation.role.at=0.463 organisation.role.by=-0.246 organisation.role.for=-0.371
        organisation.role.from=-0.091 organisation.role.to=0.496 organisation.role.of=0.217
        organisation.role.with=-0.229 organisation.role.as=-0.164
        organisation.role.otherPreposition=-0.377 thing.role.root=-0.061 thing.role.subject=0.037
        thing.role.object=0.086 thing.role.attribute=0.041 thing.role.adverb=-0.048
        thing.role.joined=-0.145 thing.role.apposition=-0.123 thing.role.compound=0.143
        thing.role.possessor=-0.061 thing.role.adjective=0.233 thing.role.number=-0.042
        thing.role.other=-0.102 thing.role.in=-0.127 thing.role.on=-0.057 thing.role.at=-0.041
        thing.role.by=-0.082 thing.role.for=-0.028 thing.role.from=0.089 thing.role.to=-0.028
        thing.role.of=-0.038 thing.role.as=0.333 what.role.subject=0.351 what.role.object=0.417
        what.role.attribute=0.201 what.role.joined=0.117 what.role.apposition=-0.214
        what.role.compound=-0.320 what.role.possessor=-0.061 what.role.adjective=-0.243
        what.role.number=-0.108 what.role.other=0.100 what.role.in=-0.106 what.role.on=0.274
        what.role.by=-0.324 what.role.for=0.279 what.role.from=-0.122 what.role.of=-0.217
        what.role.with=0.021 what.role.otherPreposition=-0.230 why.role.root=0.191
        why.role.subject=0.060 why.role.object=-0.616 why.role.attribute=-0.476
        why.role.adverb=-0.094 why.role.joined=-0.173 why.role.apposition=-0.522
        why.role.compound=-0.090 why.role.possessor=-0.110 why.role.adjective=-0.220
        why.role.other=0.174 why.role.in=-0.351 why.role.on=0.600 why.role.by=-0.137
        why.role.for=-0.148 why.role.from=-0.158 why.role.to=-0.069 why.role.of=-0.500
        why.role.with=-0.142 why.role.as=0.434 why.role.otherPreposition=0.492 how.role.root=0.857
        how.role.subject=0.053 how.role.object=-0.716 how.role.attribute=0.280
        how.role.adverb=-0.150 how.role.joined=-0.335 how.role.apposition=-0.460
        how.role.compound=-0.116 how.role.possessor=-0.061 how.role.adjective=-0.164
        how.role.number=0.180 how.role.other=-0.436 how.role.in=-0.524 how.role.on=0.390
        how.role.at=-0.050 how.role.by=0.461 how.role.for=-0.210 how.role.from=-0.282
        how.role.to=-0.176 how.role.of=-0.071 how.role.with=0.338 how.role.as=-0.332
        how.role.otherPreposition=-0.265 other.role.root=-0.302 other.role.subject=-0.488
        other.role.object=-0.643 other.role.attribute=0.247 other.role.adverb=-0.160
        other.role.joined=0.808 other.role.apposition=0.707 other.role.compound=-0.414
        other.role.possessor=-0.082 other.role.adjective=-0.893 other.role.number=-0.126
        other.role.other=-0.469 other.role.in=-0.394 other.role.on=-0.174 other.role.at=-0.176
        other.role.by=0.049 other.role.for=-0.088 other.role.from=-0.107 other.role.to=-0.356
        other.role.of=0.172 other.role.with=-0.286 other.role.as=0.754
        other.role.otherPreposition=-0.753 ownRole.role.root=0.049 ownRole.role.subject=0.127
        ownRole.role.object=0.024 ownRole.role.attribute=0.036 ownRole.role.joined=-0.122
        ownRole.role.apposition=-0.045 ownRole.role.compound=-0.038 ownRole.role.possessor=-0.051
        ownRole.role.adjective=0.031 ownRole.role.number=-0.055 ownRole.role.other=-0.036
        ownRole.role.in=-0.096 ownRole.role.from=0.027 ownRole.role.of=0.031
        ownRole.role.with=0.052 ownRole.role.as=0.170 ownRole.role.otherPreposition=-0.104
        saidHeadRole.role.root=-0.408 saidHeadRole.role.subject=-0.220
        saidHeadRole.role.object=0.102 saidHeadRole.role.attribute=0.162
        saidHeadRole.role.adverb=0.208 saidHeadRole.role.possessor=-0.099
        saidHeadRole.role.adjective=0.089 saidHeadRole.role.number=0.604
        saidHeadRole.role.other=-0.117 saidHeadRole.role.on=0.095 saidHeadRole.role.at=0.476
        saidHeadRole.role.by=0.092 saidHeadRole.role.for=0.203 saidHeadRole.role.from=-0.078
        saidHeadRole.role.to=0.589 saidHeadRole.role.of=0.078 saidHeadRole.role.with=-0.327
        saidHeadRole.role.as=0.388 saidHeadRole.role.otherPreposition=-0.037
        governorRole.role.subject=0.044 governorRole.role.object=0.049
        governorRole.role.attribute=0.471 governorRole.role.adverb=-0.148
        governorRole.role.compound=-0.239 governorRole.role.adjective=0.204
        governorRole.role.number=0.443 governorRole.role.in=-0.113 governorRole.role.on=0.035
        governorRole.role.at=-0.260 governorRole.role.by=0.915 governorRole.role.for=0.133
        governorRole.role.from=0.457 governorRole.role.to=-0.180 governorRole.role.of=0.587
        governorRole.role.with=-0.242 governorRole.role.as=-0.036
        governorRole.role.otherPreposition=-0.089 treeWay.up0down1=0.133 treeWay.up0down2=-0.021
        treeWay.up0down3=-0.072 treeWay.up1down0=0.192 treeWay.up1down1=0.068
        treeWay.up1down2=0.048 treeWay.up1down3=0.074 treeWay.up2down0=0.108
        treeWay.up2down1=-0.172 treeWay.up2down2=0.027 treeWay.up2down3=-0.132
        treeWay.up3down0=0.169 treeWay.up3down1=-0.151 treeWay.up3down2=-0.189
        treeWay.up3down3=-0.098 askedWay.up0down1=0.764 askedWay.up0down2=-0.061
        askedWay.up0down3=-0.106 askedWay.up1down0=0.986 askedWay.up1down1=0.653
        askedWay.up1down2=0.246 askedWay.up2down0=0.487 askedWay.up2down1=0.145
        askedWay.up3down0=0.153 who.cut.none=0.167 who.cut.several=-0.317 who.cut.left=0.193
        who.cut.preposition=-0.263 who.cut.joined=-0.477 who.cut.apposition=0.055
        who.cut.other=0.575 place.cut.none=0.052 place.cut.several=-0.107 place.cut.left=-0.221
        place.cut.preposition=0.179 place.cut.clause=0.097 place.cut.joined=0.233
        place.cut.apposition=-0.247 place.cut.other=-0.088 country.cut.none=1.421
        country.cut.several=-0.322 country.cut.left=-0.221 country.cut.preposition=-0.438
        country.cut.clause=0.451 country.cut.joined=-0.445 country.cut.apposition=-1.101
        date.cut.none=0.687 date.cut.several=-0.371 date.cut.left=-0.178 date.cut.clause=-0.163
        date.cut.joined=-0.106 date.cut.other=0.217 count.cut.none=-0.280 count.cut.left=-0.154
        count.cut.preposition=0.371 count.cut.clause=0.126 count.cut.joined=0.261
        count.cut.apposition=-0.301 count.cut.other=-0.061 number.cut.none=0.291
        number.cut.several=0.191 number.cut.left=-0.613 number.cut.preposition=-0.467
        number.cut.clause=0.290 number.cut.joined=0.350 number.cut.apposition=-0.213
        number.cut.other=-0.092 organisation.cut.none=0.267 organisation.cut.several=-0.158
        organisation.cut.left=0.098 organisation.cut.preposition=0.203
        organisation.cut.clause=-0.051 organisation.cut.joined=-0.302
        organisation.cut.apposition=-0.388 organisation.cut.other=0.029 thing.cut.none=0.114
        thing.cut.several=-0.218 thing.cut.left=0.042 thing.cut.preposition=-0.184
        thing.cut.clause=0.245 thing.cut.joined=-0.188 thing.cut.apposition=0.242
        thing.cut.other=-0.076 what.cut.none=-0.021 what.cut.several=-0.157 what.cut.left=-0.482
        what.cut.preposition=0.035 what.cut.clause=0.433 what.cut.joined=0.351
        what.cut.apposition=-0.126 what.cut.other=-0.112 why.cut.none=-0.364 why.cut.several=0.158
        why.cut.left=0.169 why.cut.preposition=-0.330 why.cut.clause=0.385 why.cut.joined=0.198
        why.cut.apposition=-0.245 why.cut.other=-0.592 how.cut.none=-0.044 how.cut.several=-0.352
        how.cut.left=-0.840 how.cut.preposition=0.711 how.cut.clause=-0.763 how.cut.joined=-0.442
        how.cut.apposition=0.447 how.cut.other=0.561 other.cut.none=-0.765
        other.cut.several=-0.224 other.cut.left=-1.095 other.cut.preposition=0.770
        other.cut.clause=-0.775 other.cut.joined=0.333 other.cut.apposition=0.679
        other.cut.other=-0.182 anyCut.cut.none=0.130 anyCut.cut.several=-0.162
        anyCut.cut.left=-0.128 anyCut.cut.preposition=-0.024 anyCut.cut.clause=0.167
        anyCut.cut.joined=-0.038 anyCut.cut.apposition=0.036 anyCut.cut.other=0.045
        who.top.noun=-0.162 who.top.nouns=0.126 who.top.name=0.855 who.top.pronoun=-0.145
        who.top.number=-0.078 who.top.determiner=-0.034 who.top.adjective=-0.225
        who.top.adverb=-0.031 who.top.particle=-0.025 who.top.preposition=-0.178
        who.top.conjunction=-0.022 who.top.base=-0.102 who.top.past=-0.093 who.top.gerund=0.092
        who.top.participle=-0.141 who.top.present=-0.126 who.top.mark=-0.027 who.top.other=-0.110
        place.top.noun=-0.438 place.top.nouns=-0.130 place.top.name=0.743 place.top.number=-0.371
        place.top.determiner=-0.028 place.top.adjective=0.365 place.top.adverb=-0.144
        place.top.preposition=0.401 place.top.to=-0.126 place.top.modal=-0.057
        place.top.base=-0.168 place.top.past=-0.178 place.top.gerund=-0.185
        place.top.participle=-0.177 place.top.present=-0.095 place.top.other=-0.102
        country.top.noun=-0.078 country.top.nouns=-0.269 country.top.name=0.978
        country.top.number=-0.146 country.top.adjective=-0.227 country.top.adverb=-0.045
        country.top.preposition=-0.289 country.top.base=-0.029 country.top.past=-0.022
        country.top.gerund=-0.021 country.top.participle=-0.036 country.top.present=-0.030
        date.top.noun=-0.288 date.top.nouns=-0.239 date.top.name=-0.076 date.top.number=0.660
        date.top.possessiveMark=-0.037 date.top.adjective=-0.110 date.top.adverb=0.197
        date.top.preposition=-0.107 date.top.to=-0.049 date.top.base=-0.113 date.top.past=0.090
        date.top.gerund=-0.067 date.top.participle=-0.112 date.top.present=0.200
        date.top.asking=-0.021 date.top.comma=-0.148 count.top.noun=-0.171 count.top.nouns=0.199
        count.top.name=-0.648 count.top.pronoun=-0.024 count.top.number=0.759
        count.top.determiner=-0.044 count.top.adjective=-0.236 count.top.adverb=0.376
        count.top.preposition=0.074 count.top.conjunction=-0.040 count.top.base=-0.088
        count.top.past=-0.138 count.top.gerund=-0.048 count.top.participle=-0.160
        count.top.present=-0.088 number.top.noun=-0.254 number.top.nouns=0.505
        number.top.name=-0.167 number.top.possessor=-0.038 number.top.number=0.592
        number.top.determiner=-0.094 number.top.possessiveMark=-0.045 number.top.adjective=-0.414
        number.top.adverb=0.159 number.top.particle=-0.032 number.top.preposition=0.085
        number.top.modal=-0.040 number.top.base=-0.184 number.top.past=-0.202
        number.top.gerund=-0.151 number.top.participle=-0.359 number.top.present=0.113
        number.top.asking=-0.034 number.top.comma=-0.022 number.top.other=-0.423
        organisation.top.noun=-0.399 organisation.top.nouns=0.086 organisation.top.name=0.773
        organisation.top.number=-0.263 organisation.top.determiner=-0.031
        organisation.top.possessiveMark=-0.025 organisation.top.adjective=0.070
        organisation.top.adverb=-0.045 organisation.top.preposition=-0.311
        organisation.top.base=-0.336 organisation.top.past=0.452 organisation.top.gerund=-0.140
        organisation.top.participle=-0.198 organisation.top.present=-0.202
        organisation.top.comma=-0.022 organisation.top.other=-0.056 thing.top.noun=0.315
        thing.top.nouns=-0.066 thing.top.name=0.287 thing.top.possessor=-0.043
        thing.top.number=-0.059 thing.top.determiner=-0.085 thing.top.possessiveMark=-0.056
        thing.top.adjective=0.127 thing.top.adverb=-0.050 thing.top.particle=-0.039
        thing.top.preposition=-0.324 thing.top.modal=-0.044 thing.top.past=-0.171
        thing.top.gerund=0.151 thing.top.participle=-0.107 thing.top.present=-0.040
        thing.top.asking=-0.060 thing.top.mark=-0.140 thing.top.other=0.063 what.top.noun=0.140
        what.top.nouns=0.124 what.top.name=0.199 what.top.pronoun=-0.045 what.top.possessor=-0.029
        what.top.number=-0.283 what.top.determiner=-0.031 what.top.possessiveMark=-0.057
        what.top.adjective=0.220 what.top.particle=-0.131 what.top.preposition=-0.305
        what.top.conjunction=-0.060 what.top.to=-0.058 what.top.modal=-0.065 what.top.base=-0.063
        what.top.past=-0.092 what.top.gerund=0.273 what.top.participle=0.173
        what.top.present=-0.394 what.top.asking=-0.081 what.top.askingAdverb=-0.476
        what.top.other=-0.064 why.top.noun=-0.179 why.top.nouns=-0.103 why.top.name=-0.578
        why.top.possessor=-0.022 why.top.number=-0.250 why.top.determiner=-0.028
        why.top.possessiveMark=-0.109 why.top.adjective=0.427 why.top.adverb=-0.096
        why.top.preposition=-0.288 why.top.base=0.528 why.top.past=-0.708 why.top.gerund=-0.147
        why.top.participle=-0.132 why.top.present=0.540 why.top.comma=-0.070 why.top.other=-0.099
        how.top.noun=0.381 how.top.nouns=-0.337 how.top.name=-0.409 how.top.pronoun=-0.042
        how.top.number=0.298 how.top.possessiveMark=-0.064 how.top.adjective=-0.328
        how.top.adverb=-0.140 how.top.particle=-0.316 how.top.preposition=-0.051
        how.top.modal=-0.029 how.top.base=0.042 how.top.past=0.066 how.top.gerund=-0.234
        how.top.participle=-0.052 how.top.present=-0.420 how.top.other=-0.027
        other.top.noun=-0.093 other.top.nouns=-0.210 other.top.name=0.380 other.top.number=-0.294
        other.top.determiner=-0.283 other.top.possessiveMark=-0.088 other.top.adjective=0.518
        other.top.adverb=-0.164 other.top.preposition=-0.692 other.top.conjunction=-0.054
        other.top.modal=-0.094 other.top.base=-0.529 other.top.past=-0.478 other.top.gerund=0.694
        other.top.participle=0.099 other.top.present=-1.073 other.top.other=-0.051
        governor.as.subject.role.subject=0.369 governor.as.subject.role.object=-0.196
        governor.as.subject.role.attribute=-0.116 governor.as.subject.role.adverb=-0.162
        governor.as.subject.role.compound=-0.236 governor.as.subject.role.adjective=-0.166
        governor.as.subject.role.number=0.219 governor.as.subject.role.other=-0.234
        governor.as.subject.role.in=-0.162 governor.as.subject.role.on=0.078
        governor.as.subject.role.at=-0.086 governor.as.subject.role.by=-0.248
        governor.as.subject.role.for=-0.585 governor.as.subject.role.from=-0.120
        governor.as.subject.role.to=-0.547 governor.as.subject.role.of=0.348
        governor.as.subject.role.with=-0.223 governor.as.subject.role.as=-1.221
        governor.as.subject.role.otherPreposition=-0.321 governor.as.object.role.subject=-0.282
        governor.as.object.role.object=1.204 governor.as.object.role.attribute=1.122
        governor.as.object.role.adverb=-0.672 governor.as.object.role.other=-0.079
        governor.as.object.role.in=-0.275 governor.as.object.role.for=-0.194
        governor.as.object.role.from=-0.538 governor.as.object.role.to=-0.039
        governor.as.object.role.of=-0.781 governor.as.object.role.as=-0.232
        governor.as.object.role.otherPreposition=-0.346
        governor.as.preposition.role.subject=-0.705 governor.as.preposition.role.object=-1.204
        governor.as.preposition.role.attribute=-0.235 governor.as.preposition.role.adverb=-0.090
        governor.as.preposition.role.compound=-0.189 governor.as.preposition.role.adjective=0.919
        governor.as.preposition.role.number=0.921 governor.as.preposition.role.other=0.653
        governor.as.preposition.role.in=0.176 governor.as.preposition.role.on=-0.312
        governor.as.preposition.role.at=-0.266 governor.as.preposition.role.by=1.143
        governor.as.preposition.role.for=0.260 governor.as.preposition.role.from=0.575
        governor.as.preposition.role.to=0.524 governor.as.preposition.role.of=1.247
        governor.as.preposition.role.with=-0.526 governor.as.preposition.role.as=0.551
        governor.as.preposition.role.otherPreposition=0.234 governor.as.when.role.subject=-0.232
        governor.as.when.role.object=0.054 governor.as.when.role.attribute=-0.025
        governor.as.when.role.adverb=-0.191 governor.as.when.role.other=-0.171
        governor.as.when.role.in=-0.098 governor.as.when.role.on=0.335
        governor.as.when.role.by=0.985 governor.as.when.role.for=-0.033
        governor.as.when.role.from=-0.629 governor.as.when.role.to=-0.298
        governor.as.when.role.of=-0.439 governor.as.when.role.as=-0.092
        governor.as.when.role.otherPreposition=-0.307 governor.as.where.role.subject=-0.172
        governor.as.where.role.object=-0.207 governor.as.where.role.other=-0.248
        governor.as.where.role.in=0.685 governor.as.where.role.on=-0.321
        governor.as.where.role.at=-0.940 governor.as.where.role.from=1.030
        governor.as.where.role.to=-0.197 governor.as.where.role.of=-1.199
        governor.as.where.role.with=-0.158 governor.as.where.role.as=-0.488
        governor.as.where.role.otherPreposition=0.809 governor.as.why.role.subject=-0.050
        governor.as.why.role.object=-0.124 governor.as.why.role.other=0.771
        governor.as.why.role.in=-0.080 governor.as.why.role.to=-0.073
        governor.as.why.role.of=-0.155 governor.as.why.role.as=1.199
        governor.as.why.role.otherPreposition=-0.593 governor.as.how.role.subject=-0.440
        governor.as.how.role.object=0.260 governor.as.how.role.adverb=-0.202
        governor.as.how.role.other=-0.544 governor.as.how.role.in=-0.142
        governor.as.how.role.by=0.568 governor.as.how.role.from=-0.442
        governor.as.how.role.with=0.899 governor.as.how.role.otherPreposition=-0.522
        governor.as.other.role.compound=-0.659 governor.as.other.role.adjective=-1.247
        governor.as.other.role.in=-0.054 governor.as.other.role.for=-0.648
        governor.as.other.role.as=-0.945 governor.as.other.role.otherPreposition=-0.063
        governor.turned.subject.role.subject=-0.487 governor.turned.subject.role.object=-0.131
        governor.turned.subject.role.adjective=-0.031 governor.turned.subject.role.other=-0.148
        governor.turned.subject.role.in=-0.874 governor.turned.subject.role.on=-0.076
        governor.turned.subject.role.at=-0.020 governor.turned.subject.role.by=0.513
        governor.turned.subject.role.for=0.621 governor.turned.subject.role.from=-0.314
        governor.turned.subject.role.to=-0.171 governor.turned.subject.role.with=-0.983
        governor.turned.subject.role.as=-0.371
        governor.turned.subject.role.otherPreposition=-0.130 asksAny.one=-0.178
        asksAny.several=0.292 asksAny.first=-0.029 asksAny.other=-0.058 asksOne.one=0.170
        asksOne.first=-0.047 asksOne.other=-0.108 asksSeveral.one=-0.159 asksSeveral.several=0.997
        asksSeveral.first=-0.532 asksSeveral.other=-0.323
        """
}
