extension FittedWeights {
    /// By what the words of sentences say. Printed by `sutra eval answers --fit`.
    static let first = """
        sentence=0.691 sentenceSquared=0.693 reach=0.291 reachSquared=0.305 passage=0.795
        rank=0.796 isFirstPassage=0.884 proximity=0.130 nearest=0.229 verbRight=-0.067
        verbLeft=0.118 verbLeftOfSubject=-0.262 governed=0.166 governedByOther=-0.072
        overlap=-0.143 kindHead=0.855 kindInside=0.385 kindBeside=0.360 kindFollows=1.249
        pairs=0.577 behindBest=-0.274 isBestSentence=0.455 leftAlike=0.403 rightAlike=0.269
        firstSentence=0.062 isTitle=0.348 inParentheses=-0.031 repeated=-0.160 sameClause=0.118
        relation=0.210 path=0.377 anchored=0.286 withOf=-0.040 possessive=-0.025 sameThing=0.198
        passageShare=0.505 behindBestPassage=-0.491 sentenceBefore=0.231 within3=0.082
        within6=0.323 within10=0.732 samePreposition=0.947 otherPreposition=-0.072 saidHead=0.049
        unsaid=0.268 trimmedSaid=0.184 trimmedUnsaid=-0.414 behindAll=0.105 beforeAll=-0.082
        behindAllOfSubject=0.036 beforeAllOfSubject=0.419 clauseShare=0.543 expectedSide=0.239
        unexpectedSide=-0.061 expectedNear=-0.033 missingNames=0.129 heaviestMissing=0.037
        chain=0.432 treeProximity=0.218 treeNearest=0.185 treeInside=0.140 treeBelowHead=0.327
        treeBesideHead=0.060 treeClause=0.447 treePairs=0.554 headSaid=0.046 headIsGovernor=0.228
        apposedTo=0.202 apposedBy=0.352 unitInside=1.062 unitBeside=0.722 unitMissing=-1.756
        who.person=0.544 who.place=0.074 who.organisation=-0.165 who.work=-0.126 who.event=-0.086
        who.date=-0.136 who.year=-0.036 who.number=-0.096 who.quantity=-0.164 who.name=0.351
        who.noun=-0.183 who.adjective=-0.111 who.list=0.344 who.clause=-0.454 place.place=0.087
        place.organisation=-0.122 place.work=0.240 place.event=-0.071 place.date=-0.074
        place.year=-0.185 place.number=0.197 place.quantity=-0.210 place.name=0.209
        place.noun=-0.193 place.list=0.219 place.clause=-0.172 country.person=-0.225
        country.place=1.376 country.organisation=-0.080 country.work=-0.096 country.event=-0.037
        country.date=-0.082 country.year=-0.075 country.number=-0.045 country.quantity=-0.064
        country.name=-1.223 country.noun=-0.052 country.adjective=-0.065 country.list=0.081
        country.clause=-0.540 date.person=-0.080 date.place=-0.207 date.organisation=-0.110
        date.work=-0.026 date.event=-0.163 date.date=1.000 date.year=0.740 date.number=-0.336
        date.quantity=0.562 date.name=-0.562 date.noun=-0.329 date.adjective=-0.200
        date.list=0.092 date.clause=-0.611 count.place=-0.039 count.organisation=-0.057
        count.date=-0.141 count.year=-0.040 count.number=0.900 count.quantity=0.075
        count.name=-0.166 count.noun=-0.363 count.adjective=0.110 count.list=-0.171
        count.clause=-0.367 number.person=-0.029 number.place=-0.052 number.organisation=-0.089
        number.date=0.150 number.year=-0.265 number.number=1.026 number.quantity=-0.022
        number.name=-0.487 number.noun=-0.313 number.adjective=-0.264 number.list=-0.477
        number.clause=0.341 organisation.person=0.184 organisation.place=-0.205
        organisation.organisation=0.553 organisation.work=-0.071 organisation.event=-0.132
        organisation.year=-0.135 organisation.number=-0.058 organisation.quantity=-0.150
        organisation.name=0.719 organisation.noun=-0.813 organisation.adjective=0.220
        organisation.list=-0.306 organisation.clause=-0.314 thing.place=0.032
        thing.organisation=0.289 thing.work=0.206 thing.event=0.098 thing.date=-0.079
        thing.year=-0.097 thing.number=0.044 thing.quantity=-0.094 thing.name=0.177
        thing.noun=0.089 thing.adjective=-0.121 thing.clause=-0.363 what.person=0.216
        what.place=0.073 what.organisation=-0.058 what.work=0.810 what.event=0.324
        what.date=-0.193 what.year=-0.110 what.quantity=-0.105 what.name=-0.095
        what.adjective=-0.206 what.list=0.084 what.clause=-0.334 why.organisation=-0.086
        why.work=-0.033 why.date=-0.058 why.year=-0.022 why.number=-0.103 why.quantity=-0.128
        why.name=-0.258 why.noun=0.549 why.adjective=-0.164 why.list=-0.418 why.clause=0.205
        how.person=-0.038 how.place=-0.132 how.work=-0.028 how.date=-0.397 how.year=0.197
        how.number=-0.220 how.quantity=0.423 how.name=-0.154 how.noun=-0.193 how.adjective=0.066
        how.list=0.156 how.clause=-0.049 other.person=-0.094 other.place=-0.120
        other.organisation=0.650 other.work=-0.038 other.date=-0.020 other.number=-0.031
        other.quantity=-0.183 other.name=-0.025 other.noun=-0.282 other.adjective=0.686
        other.list=-0.675 other.clause=-0.445 who.after.none=0.220 who.after.in=-0.340
        who.after.on=-0.101 who.after.at=-0.191 who.after.by=0.190 who.after.for=-0.097
        who.after.from=-0.059 who.after.to=-0.077 who.after.of=0.116 who.after.with=0.225
        who.after.as=0.030 who.after.after=-0.161 who.after.is=-0.114 who.after.verb=0.072
        who.after.comma=0.244 who.after.otherPreposition=-0.147 who.after.other=0.035
        place.after.none=0.206 place.after.in=0.045 place.after.on=-0.040 place.after.at=0.399
        place.after.by=0.083 place.after.for=-0.158 place.after.from=-0.128 place.after.to=0.186
        place.after.of=0.110 place.after.with=-0.171 place.after.as=0.196 place.after.after=-0.211
        place.after.is=0.111 place.after.verb=0.251 place.after.comma=0.053
        place.after.otherPreposition=-0.195 place.after.other=-0.801 country.after.none=-0.237
        country.after.in=0.350 country.after.on=-0.091 country.after.at=-0.039
        country.after.by=-0.125 country.after.for=0.516 country.after.from=0.194
        country.after.to=0.424 country.after.of=-0.455 country.after.with=-0.090
        country.after.as=-0.051 country.after.is=-0.168 country.after.verb=-0.298
        country.after.comma=0.081 country.after.otherPreposition=-0.284 country.after.other=-0.405
        date.after.none=-0.145 date.after.in=0.039 date.after.on=-0.044 date.after.at=0.117
        date.after.by=0.121 date.after.for=-0.054 date.after.from=0.405 date.after.to=-0.038
        date.after.of=0.253 date.after.with=-0.071 date.after.as=0.179 date.after.after=0.040
        date.after.is=-0.164 date.after.verb=-0.360 date.after.comma=-0.369
        date.after.otherPreposition=0.185 count.after.none=-0.148 count.after.in=-0.146
        count.after.on=-0.145 count.after.at=-0.579 count.after.by=0.221 count.after.for=-0.023
        count.after.from=-0.064 count.after.to=0.623 count.after.of=0.074 count.after.with=0.260
        count.after.as=-0.122 count.after.after=0.370 count.after.is=0.054 count.after.verb=0.097
        count.after.comma=-0.277 count.after.otherPreposition=-0.496 number.after.none=0.294
        number.after.in=-0.138 number.after.on=-0.090 number.after.at=-0.338 number.after.by=0.401
        number.after.for=-0.160 number.after.from=0.069 number.after.to=-0.415
        number.after.of=-0.216 number.after.with=0.258 number.after.as=-0.131
        number.after.after=-0.083 number.after.is=0.157 number.after.verb=0.322
        number.after.comma=-0.334 number.after.otherPreposition=-0.288 number.after.other=0.333
        organisation.after.none=0.645 organisation.after.in=-0.472 organisation.after.on=-0.072
        organisation.after.at=-0.459 organisation.after.by=-0.192 organisation.after.for=-0.258
        organisation.after.from=-0.131 organisation.after.to=0.302 organisation.after.of=0.155
        organisation.after.with=-0.231 organisation.after.as=-0.064
        organisation.after.after=-0.020 organisation.after.is=0.256 organisation.after.verb=0.285
        organisation.after.comma=-0.441 organisation.after.otherPreposition=0.192
        organisation.after.other=-0.200 thing.after.none=0.294 thing.after.in=-0.106
        thing.after.by=-0.138 thing.after.for=-0.145 thing.after.from=0.225 thing.after.to=-0.048
        thing.after.of=-0.209 thing.after.with=0.108 thing.after.as=0.186 thing.after.after=-0.022
        thing.after.verb=-0.069 thing.after.comma=-0.224 thing.after.otherPreposition=-0.056
        thing.after.other=0.216 what.after.none=0.274 what.after.in=-0.119 what.after.on=-0.023
        what.after.at=0.055 what.after.by=-0.126 what.after.for=0.046 what.after.from=-0.119
        what.after.to=0.131 what.after.with=-0.150 what.after.as=0.072 what.after.after=-0.059
        what.after.is=-0.047 what.after.verb=-0.102 what.after.otherPreposition=0.100
        what.after.other=-0.025 why.after.none=0.269 why.after.in=-0.214 why.after.on=0.571
        why.after.by=-0.070 why.after.for=-0.147 why.after.from=-0.311 why.after.to=-0.189
        why.after.of=0.175 why.after.with=-0.040 why.after.as=-0.082 why.after.is=0.510
        why.after.verb=-0.421 why.after.comma=-0.129 why.after.otherPreposition=0.134
        why.after.other=-0.519 how.after.none=0.036 how.after.in=-0.371 how.after.on=0.246
        how.after.at=-0.051 how.after.by=0.470 how.after.for=-0.191 how.after.from=-0.367
        how.after.to=-0.027 how.after.of=-0.055 how.after.with=0.229 how.after.as=-0.379
        how.after.after=-0.038 how.after.is=0.187 how.after.verb=0.224 how.after.comma=-0.044
        how.after.otherPreposition=-0.398 how.after.other=-0.323 other.after.none=-0.083
        other.after.in=-0.274 other.after.on=-0.049 other.after.at=-0.055 other.after.by=0.076
        other.after.for=-0.038 other.after.from=-0.051 other.after.to=-0.286 other.after.of=0.125
        other.after.with=-0.050 other.after.as=0.992 other.after.after=-0.031 other.after.is=0.081
        other.after.verb=-0.693 other.after.comma=-0.261 other.after.otherPreposition=-0.054
        other.after.other=-0.245 who.subject=-0.162 who.rightOfVerb=0.127 who.leftOfVerb=0.399
        who.elsewhere=-0.195 place.subject=-0.045 place.rightOfVerb=0.763 place.leftOfVerb=-0.505
        place.elsewhere=-0.236 country.subject=0.128 country.rightOfVerb=0.390
        country.leftOfVerb=-0.181 country.elsewhere=-0.309 date.subject=0.142
        date.leftOfVerb=0.370 date.elsewhere=-0.427 count.subject=-0.165 count.rightOfVerb=0.201
        count.leftOfVerb=0.385 count.elsewhere=-0.238 number.subject=-0.237
        number.rightOfVerb=-0.240 number.leftOfVerb=0.409 number.elsewhere=0.164
        organisation.subject=0.437 organisation.rightOfVerb=-0.105 organisation.leftOfVerb=0.060
        organisation.elsewhere=-0.409 thing.subject=-0.105 thing.rightOfVerb=0.370
        thing.leftOfVerb=0.077 thing.elsewhere=-0.166 what.subject=-0.153 what.rightOfVerb=0.317
        what.leftOfVerb=-0.119 why.subject=0.189 why.leftOfVerb=-0.425 why.elsewhere=0.060
        how.subject=-0.210 how.rightOfVerb=0.396 how.leftOfVerb=-0.213 how.elsewhere=-0.117
        other.subject=-0.496 other.rightOfVerb=0.685 other.leftOfVerb=-1.150 other.elsewhere=0.081
        person.length0=-0.031 person.length2=0.066 person.length3=0.311 person.length4=-0.053
        place.length0=-0.049 place.length1=-0.046 place.length2=0.253 place.length3=0.234
        place.length4=-0.184 place.length5=-0.084 organisation.length0=-0.051
        organisation.length1=-0.023 organisation.length3=0.086 organisation.length4=0.168
        organisation.length5=-0.177 work.length1=0.094 work.length2=0.332 work.length3=0.104
        work.length4=0.078 work.length5=0.068 event.length1=-0.078 event.length2=-0.107
        event.length3=0.273 event.length4=-0.069 date.length0=0.063 date.length4=-0.089
        date.length5=-0.026 number.length1=0.138 number.length2=0.024 number.length3=0.942
        quantity.length1=-0.063 quantity.length3=0.092 name.length0=-0.043 name.length1=0.249
        name.length4=-0.140 name.length5=-0.043 noun.length0=-0.120 noun.length1=0.020
        noun.length2=0.072 noun.length3=-0.068 noun.length5=0.024 adjective.length1=-0.082
        adjective.length2=-0.054 adjective.length4=-0.052 adjective.length5=-0.045
        list.length0=-0.056 list.length1=-0.031 list.length2=0.110 list.length3=-0.034
        list.length4=-0.109 list.length5=0.125 clause.length0=-0.033 clause.length1=-0.034
        clause.length2=-0.085 clause.length4=-0.084 clause.length5=-0.082 before.noun=0.061
        before.name=-0.239 before.pronoun=0.021 before.possessor=0.021 before.number=-0.175
        before.possessiveMark=0.060 before.adjective=-0.151 before.adverb=-0.033
        before.particle=-0.051 before.preposition=0.093 before.conjunction=-0.160 before.to=-0.045
        before.modal=0.081 before.base=0.139 before.past=-0.070 before.gerund=-0.033
        before.participle=0.076 before.present=0.137 before.asking=0.077 before.comma=-0.068
        before.mark=0.168 before.other=-0.028 before.edge=0.213 behind.noun=-0.021
        behind.nouns=0.131 behind.name=-0.260 behind.number=-0.134 behind.determiner=-0.028
        behind.possessiveMark=0.115 behind.adverb=-0.047 behind.particle=-0.080
        behind.preposition=-0.294 behind.conjunction=-0.199 behind.to=-0.059 behind.modal=-0.030
        behind.base=-0.026 behind.past=-0.093 behind.gerund=-0.069 behind.present=0.063
        behind.askingAdverb=0.075 behind.existential=-0.022 behind.comma=0.341 behind.mark=0.549
        behind.other=-0.065 behind.edge=0.160 first.name=0.225 first.number=0.098
        first.determiner=0.045 first.possessiveMark=-0.041 first.adjective=-0.044
        first.adverb=-0.119 first.particle=-0.034 first.preposition=-0.090
        first.conjunction=-0.081 first.to=-0.067 first.modal=-0.024 first.past=-0.033
        first.gerund=0.120 first.participle=-0.034 first.asking=-0.074 first.comma=-0.031
        first.mark=-0.048 first.other=-0.035 last.noun=-0.043 last.nouns=0.082 last.name=0.048
        last.pronoun=-0.030 last.number=0.076 last.determiner=-0.029 last.adjective=0.049
        last.particle=0.390 last.preposition=-0.068 last.conjunction=-0.021 last.to=-0.021
        last.modal=-0.025 last.gerund=-0.025 last.participle=-0.085 last.present=-0.046
        last.asking=-0.040 last.askingAdverb=-0.054 last.comma=-0.090 last.mark=-0.056
        last.other=0.075 asked.act.person=-0.263 asked.act.place=-0.415
        asked.act.organisation=0.827 asked.act.work=-0.160 asked.act.event=1.000
        asked.act.date=-0.035 asked.act.year=-0.042 asked.act.number=-0.039
        asked.act.quantity=-0.140 asked.act.name=-0.389 asked.act.noun=-0.337
        asked.act.adjective=0.144 asked.act.list=0.308 asked.act.clause=-0.091
        asked.animal.organisation=-0.073 asked.animal.work=-0.035 asked.animal.event=-0.052
        asked.animal.number=-0.051 asked.animal.quantity=-0.300 asked.animal.name=0.829
        asked.animal.noun=-0.273 asked.animal.adjective=-0.809 asked.animal.list=-0.160
        asked.animal.clause=-1.216 asked.artifact.person=-0.230 asked.artifact.place=0.789
        asked.artifact.organisation=0.893 asked.artifact.work=-0.180 asked.artifact.event=-0.085
        asked.artifact.date=-0.197 asked.artifact.year=-0.090 asked.artifact.number=-0.067
        asked.artifact.quantity=-0.444 asked.artifact.name=-0.033 asked.artifact.adjective=0.172
        asked.artifact.list=-0.341 asked.artifact.clause=-0.741 asked.attribute.person=-0.203
        asked.attribute.place=-0.228 asked.attribute.organisation=-0.174
        asked.attribute.work=-0.189 asked.attribute.event=-0.204 asked.attribute.date=-0.025
        asked.attribute.year=-0.058 asked.attribute.number=0.569 asked.attribute.name=-0.292
        asked.attribute.noun=0.202 asked.attribute.adjective=-0.560 asked.attribute.list=0.495
        asked.attribute.clause=-0.514 asked.body.person=-0.447 asked.body.place=0.768
        asked.body.organisation=0.131 asked.body.work=-0.047 asked.body.event=-0.061
        asked.body.year=-0.034 asked.body.number=-0.089 asked.body.quantity=-0.264
        asked.body.name=-0.372 asked.body.noun=-0.546 asked.body.adjective=-0.514
        asked.body.list=0.830 asked.body.clause=-1.140 asked.cognition.person=0.216
        asked.cognition.place=-0.222 asked.cognition.organisation=0.025 asked.cognition.work=0.146
        asked.cognition.event=-0.021 asked.cognition.date=-0.070 asked.cognition.year=-0.056
        asked.cognition.number=0.511 asked.cognition.quantity=-0.371 asked.cognition.name=-0.505
        asked.cognition.noun=-0.152 asked.cognition.adjective=0.112 asked.cognition.list=0.409
        asked.cognition.clause=-0.154 asked.communication.person=0.251
        asked.communication.place=-0.111 asked.communication.organisation=-0.252
        asked.communication.work=1.105 asked.communication.event=0.314
        asked.communication.date=-0.134 asked.communication.year=-0.126
        asked.communication.number=0.236 asked.communication.quantity=-0.259
        asked.communication.name=0.046 asked.communication.noun=-0.390
        asked.communication.adjective=-0.269 asked.communication.list=-0.341
        asked.communication.clause=0.032 asked.event.person=-0.292 asked.event.place=-0.113
        asked.event.organisation=-0.703 asked.event.work=0.842 asked.event.date=-0.283
        asked.event.year=-0.141 asked.event.number=-0.439 asked.event.quantity=-0.243
        asked.event.name=0.385 asked.event.noun=-1.292 asked.event.adjective=0.731
        asked.event.list=-0.437 asked.event.clause=-0.968 asked.group.person=0.346
        asked.group.place=0.124 asked.group.organisation=0.253 asked.group.work=-0.158
        asked.group.event=-0.065 asked.group.date=-0.133 asked.group.year=-0.101
        asked.group.number=0.180 asked.group.quantity=-0.239 asked.group.name=0.439
        asked.group.noun=-0.399 asked.group.list=0.194 asked.group.clause=-0.651
        asked.location.person=-0.270 asked.location.place=0.603 asked.location.organisation=-0.249
        asked.location.work=0.829 asked.location.event=-0.089 asked.location.date=-0.042
        asked.location.year=-0.115 asked.location.number=0.558 asked.location.quantity=-0.310
        asked.location.name=0.195 asked.location.noun=-0.324 asked.location.adjective=-0.217
        asked.location.list=-0.134 asked.location.clause=-0.889 asked.motive.place=-0.134
        asked.motive.organisation=-0.134 asked.motive.work=-0.062 asked.motive.name=-0.679
        asked.motive.noun=-1.094 asked.motive.adjective=-0.411 asked.motive.list=-0.577
        asked.motive.clause=1.134 asked.object.person=-0.064 asked.object.place=1.381
        asked.object.organisation=-0.084 asked.object.work=-0.027 asked.object.date=-0.047
        asked.object.year=-0.050 asked.object.number=-0.056 asked.object.quantity=-0.534
        asked.object.name=0.072 asked.object.noun=-0.792 asked.object.adjective=-0.209
        asked.object.list=-0.613 asked.object.clause=-0.776 asked.person.person=0.596
        asked.person.place=0.090 asked.person.organisation=-0.156 asked.person.work=0.202
        asked.person.event=-0.034 asked.person.date=-0.171 asked.person.year=-0.088
        asked.person.number=-0.081 asked.person.quantity=-0.189 asked.person.name=0.349
        asked.person.noun=-0.683 asked.person.adjective=0.024 asked.person.list=0.234
        asked.person.clause=-0.412 asked.phenomenon.person=-0.207 asked.phenomenon.place=-0.337
        asked.phenomenon.organisation=-0.276 asked.phenomenon.work=-0.181
        asked.phenomenon.event=-0.110 asked.phenomenon.date=-0.368 asked.phenomenon.year=-0.127
        asked.phenomenon.number=-0.402 asked.phenomenon.quantity=0.613 asked.phenomenon.name=0.123
        asked.phenomenon.noun=-0.286 asked.phenomenon.adjective=0.825 asked.phenomenon.list=-0.614
        asked.phenomenon.clause=-1.195 asked.plant.name=-0.022 asked.plant.noun=0.569
        asked.plant.adjective=-0.427 asked.plant.list=-0.038 asked.plant.clause=-0.156
        asked.possession.person=-0.336 asked.possession.place=-0.370
        asked.possession.organisation=-0.287 asked.possession.work=-0.039
        asked.possession.date=-0.258 asked.possession.year=-0.041 asked.possession.number=-0.211
        asked.possession.quantity=-0.495 asked.possession.name=1.048 asked.possession.noun=-0.667
        asked.possession.adjective=-0.449 asked.possession.list=-0.595
        asked.possession.clause=0.606 asked.quantity.organisation=-0.032
        asked.quantity.event=-0.053 asked.quantity.number=-0.145 asked.quantity.quantity=-0.205
        asked.quantity.name=-0.392 asked.quantity.noun=0.933 asked.quantity.adjective=-0.203
        asked.quantity.list=-0.328 asked.quantity.clause=-0.792 asked.relation.person=-0.077
        asked.relation.place=-0.198 asked.relation.organisation=-0.237 asked.relation.work=0.898
        asked.relation.event=-0.042 asked.relation.date=-0.046 asked.relation.year=-0.068
        asked.relation.number=0.463 asked.relation.quantity=-0.494 asked.relation.name=0.310
        asked.relation.noun=-1.217 asked.relation.adjective=0.523 asked.relation.list=-0.353
        asked.relation.clause=-0.230 asked.state.person=-0.118 asked.state.place=-0.053
        asked.state.work=-0.062 asked.state.date=-0.033 asked.state.year=-0.036
        asked.state.number=-0.233 asked.state.quantity=0.606 asked.state.name=0.268
        asked.state.noun=-0.170 asked.state.adjective=-0.769 asked.state.list=0.514
        asked.state.clause=-1.193 asked.substance.name=-0.035 asked.substance.noun=-0.228
        asked.substance.adjective=-0.412 asked.substance.list=0.771 asked.substance.clause=-0.422
        asked.time.person=-0.083 asked.time.place=-0.128 asked.time.organisation=-0.177
        asked.time.work=-0.045 asked.time.date=0.146 asked.time.year=0.535
        asked.time.quantity=0.320 asked.time.name=0.075 asked.time.noun=-0.372
        asked.time.adjective=-0.337 asked.time.list=0.445 asked.time.clause=-0.730
        asked.act.names.act=0.203 asked.act.names.animal=0.730 asked.act.names.artifact=0.535
        asked.act.names.attribute=-0.140 asked.act.names.body=-0.237
        asked.act.names.cognition=0.292 asked.act.names.communication=0.892
        asked.act.names.event=0.711 asked.act.names.feeling=-0.035 asked.act.names.food=-0.028
        asked.act.names.group=-0.119 asked.act.names.location=0.266 asked.act.names.motive=-0.179
        asked.act.names.object=-0.149 asked.act.names.person=-0.368
        asked.act.names.phenomenon=-0.025 asked.act.names.possession=-0.021
        asked.act.names.process=-0.420 asked.act.names.quantity=-0.242
        asked.act.names.relation=-0.143 asked.act.names.state=-0.251
        asked.act.names.substance=-0.438 asked.act.names.time=-0.139 asked.animal.names.act=-0.348
        asked.animal.names.animal=-0.276 asked.animal.names.artifact=-0.929
        asked.animal.names.attribute=-0.041 asked.animal.names.body=-0.077
        asked.animal.names.cognition=-1.135 asked.animal.names.communication=-0.175
        asked.animal.names.event=-0.037 asked.animal.names.group=-0.179
        asked.animal.names.location=-0.062 asked.animal.names.object=-0.063
        asked.animal.names.person=-0.215 asked.animal.names.phenomenon=-0.022
        asked.animal.names.process=-0.329 asked.animal.names.quantity=-0.357
        asked.animal.names.state=-0.053 asked.animal.names.substance=-0.865
        asked.artifact.names.act=-0.442 asked.artifact.names.animal=-0.166
        asked.artifact.names.artifact=-0.776 asked.artifact.names.attribute=-0.166
        asked.artifact.names.body=-0.054 asked.artifact.names.cognition=0.101
        asked.artifact.names.communication=-0.093 asked.artifact.names.event=-0.145
        asked.artifact.names.feeling=-0.028 asked.artifact.names.food=-0.037
        asked.artifact.names.group=0.542 asked.artifact.names.location=0.156
        asked.artifact.names.object=-0.165 asked.artifact.names.person=-0.748
        asked.artifact.names.phenomenon=-0.417 asked.artifact.names.plant=-0.070
        asked.artifact.names.possession=-0.137 asked.artifact.names.process=-0.033
        asked.artifact.names.quantity=0.372 asked.artifact.names.relation=-0.084
        asked.artifact.names.shape=-0.197 asked.artifact.names.state=-0.124
        asked.artifact.names.substance=-0.166 asked.artifact.names.time=-0.401
        asked.attribute.names.act=-0.317 asked.attribute.names.animal=-0.048
        asked.attribute.names.artifact=0.283 asked.attribute.names.attribute=0.316
        asked.attribute.names.body=-0.818 asked.attribute.names.cognition=-0.450
        asked.attribute.names.communication=-0.725 asked.attribute.names.event=-0.141
        asked.attribute.names.feeling=-0.074 asked.attribute.names.group=-0.478
        asked.attribute.names.location=0.103 asked.attribute.names.object=-0.133
        asked.attribute.names.person=-0.389 asked.attribute.names.phenomenon=-0.046
        asked.attribute.names.plant=-0.153 asked.attribute.names.possession=-0.116
        asked.attribute.names.process=-0.435 asked.attribute.names.quantity=0.183
        asked.attribute.names.relation=-0.103 asked.attribute.names.state=-0.151
        asked.attribute.names.substance=0.294 asked.attribute.names.time=-0.207
        asked.body.names.act=-0.521 asked.body.names.animal=-0.020
        asked.body.names.artifact=-0.089 asked.body.names.attribute=-0.230
        asked.body.names.body=-0.206 asked.body.names.cognition=-0.445
        asked.body.names.communication=-0.299 asked.body.names.event=-0.069
        asked.body.names.feeling=-0.061 asked.body.names.group=1.853
        asked.body.names.location=0.421 asked.body.names.motive=-0.618
        asked.body.names.object=-0.121 asked.body.names.person=-0.811
        asked.body.names.plant=-0.023 asked.body.names.possession=-0.142
        asked.body.names.process=-0.037 asked.body.names.quantity=-0.370
        asked.body.names.relation=-0.239 asked.body.names.state=-0.054
        asked.body.names.substance=-0.144 asked.body.names.time=-0.115
        asked.cognition.names.act=-0.460 asked.cognition.names.animal=-0.038
        asked.cognition.names.artifact=-0.113 asked.cognition.names.attribute=-0.322
        asked.cognition.names.body=-0.069 asked.cognition.names.cognition=0.293
        asked.cognition.names.communication=0.624 asked.cognition.names.event=0.616
        asked.cognition.names.feeling=-0.122 asked.cognition.names.food=0.919
        asked.cognition.names.group=-0.503 asked.cognition.names.motive=-0.192
        asked.cognition.names.object=-0.089 asked.cognition.names.person=-0.366
        asked.cognition.names.phenomenon=-0.082 asked.cognition.names.plant=-0.046
        asked.cognition.names.possession=0.393 asked.cognition.names.process=-0.130
        asked.cognition.names.quantity=-0.039 asked.cognition.names.relation=-0.124
        asked.cognition.names.shape=-0.040 asked.cognition.names.state=0.048
        asked.cognition.names.substance=0.684 asked.cognition.names.time=-0.379
        asked.communication.names.act=0.056 asked.communication.names.animal=-0.078
        asked.communication.names.artifact=-0.267 asked.communication.names.attribute=0.066
        asked.communication.names.body=-0.101 asked.communication.names.cognition=0.070
        asked.communication.names.communication=0.296 asked.communication.names.event=-0.076
        asked.communication.names.feeling=-0.033 asked.communication.names.food=-0.080
        asked.communication.names.group=-0.250 asked.communication.names.location=-0.204
        asked.communication.names.object=0.370 asked.communication.names.person=-0.346
        asked.communication.names.phenomenon=-0.085 asked.communication.names.plant=-0.163
        asked.communication.names.possession=-0.070 asked.communication.names.quantity=-0.195
        asked.communication.names.relation=-0.171 asked.communication.names.shape=0.427
        asked.communication.names.state=-0.245 asked.communication.names.substance=0.556
        asked.communication.names.time=-0.238 asked.event.names.act=-0.576
        asked.event.names.animal=-1.148 asked.event.names.artifact=-0.302
        asked.event.names.attribute=-0.104 asked.event.names.cognition=-0.111
        asked.event.names.communication=0.349 asked.event.names.event=-0.315
        asked.event.names.feeling=-0.135 asked.event.names.group=-0.836
        asked.event.names.location=-0.892 asked.event.names.object=-0.544
        asked.event.names.person=-1.194 asked.event.names.quantity=-0.737
        asked.event.names.relation=-0.231 asked.event.names.state=-0.021
        asked.event.names.time=-0.586 asked.group.names.act=-0.102 asked.group.names.animal=-0.035
        asked.group.names.artifact=-0.028 asked.group.names.attribute=-0.122
        asked.group.names.body=-0.031 asked.group.names.cognition=-0.152
        asked.group.names.communication=0.255 asked.group.names.feeling=0.330
        asked.group.names.food=0.382 asked.group.names.group=0.316
        asked.group.names.location=0.057 asked.group.names.object=-0.147
        asked.group.names.person=0.258 asked.group.names.phenomenon=-0.026
        asked.group.names.plant=-0.077 asked.group.names.possession=-0.050
        asked.group.names.quantity=-0.096 asked.group.names.relation=-0.146
        asked.group.names.state=-0.043 asked.group.names.substance=-0.029
        asked.group.names.time=-0.267 asked.location.names.act=-0.244
        asked.location.names.animal=-0.263 asked.location.names.artifact=-0.311
        asked.location.names.attribute=-0.088 asked.location.names.body=-0.068
        asked.location.names.cognition=-0.172 asked.location.names.communication=0.437
        asked.location.names.event=-0.071 asked.location.names.food=-0.060
        asked.location.names.group=-0.350 asked.location.names.location=0.339
        asked.location.names.object=-0.310 asked.location.names.person=0.108
        asked.location.names.phenomenon=-0.095 asked.location.names.plant=-0.045
        asked.location.names.possession=-0.158 asked.location.names.process=-0.248
        asked.location.names.quantity=0.432 asked.location.names.relation=-0.081
        asked.location.names.state=-0.162 asked.location.names.substance=-0.068
        asked.location.names.time=-0.175 asked.motive.names.act=-0.927
        asked.motive.names.artifact=-0.224 asked.motive.names.attribute=-0.061
        asked.motive.names.cognition=-0.495 asked.motive.names.communication=-0.177
        asked.motive.names.event=-0.082 asked.motive.names.group=1.344
        asked.motive.names.location=-0.602 asked.motive.names.person=-0.849
        asked.motive.names.time=-0.171 asked.object.names.act=-0.103
        asked.object.names.artifact=-0.418 asked.object.names.cognition=-0.041
        asked.object.names.communication=-0.107 asked.object.names.event=-0.030
        asked.object.names.group=-0.144 asked.object.names.location=0.550
        asked.object.names.object=-0.533 asked.object.names.person=-0.199
        asked.object.names.phenomenon=-0.068 asked.object.names.quantity=-0.557
        asked.object.names.relation=-0.316 asked.object.names.state=-0.032
        asked.object.names.time=-0.098 asked.person.names.act=-0.510
        asked.person.names.animal=0.292 asked.person.names.artifact=-0.302
        asked.person.names.attribute=0.180 asked.person.names.body=-0.035
        asked.person.names.cognition=-0.197 asked.person.names.communication=-0.185
        asked.person.names.event=-0.108 asked.person.names.feeling=-0.035
        asked.person.names.food=-0.058 asked.person.names.group=-0.246
        asked.person.names.location=-0.338 asked.person.names.motive=-0.082
        asked.person.names.object=-0.223 asked.person.names.person=0.042
        asked.person.names.phenomenon=-0.026 asked.person.names.possession=0.053
        asked.person.names.process=-0.037 asked.person.names.quantity=-0.308
        asked.person.names.relation=-0.350 asked.person.names.state=-0.296
        asked.person.names.substance=-0.214 asked.person.names.time=-0.398
        asked.phenomenon.names.act=0.825 asked.phenomenon.names.artifact=-0.227
        asked.phenomenon.names.attribute=-0.232 asked.phenomenon.names.body=-0.030
        asked.phenomenon.names.cognition=-0.247 asked.phenomenon.names.communication=-0.407
        asked.phenomenon.names.event=-0.105 asked.phenomenon.names.feeling=-0.031
        asked.phenomenon.names.food=-0.424 asked.phenomenon.names.group=-0.261
        asked.phenomenon.names.location=-0.530 asked.phenomenon.names.object=-0.255
        asked.phenomenon.names.person=-0.474 asked.phenomenon.names.phenomenon=-0.773
        asked.phenomenon.names.process=-0.102 asked.phenomenon.names.quantity=0.390
        asked.phenomenon.names.relation=-0.148 asked.phenomenon.names.state=-0.111
        asked.phenomenon.names.substance=-0.137 asked.phenomenon.names.time=-0.471
        asked.plant.names.artifact=-0.209 asked.plant.names.attribute=-0.138
        asked.plant.names.body=-1.053 asked.plant.names.location=-0.024
        asked.plant.names.plant=1.047 asked.possession.names.act=-0.360
        asked.possession.names.animal=-0.027 asked.possession.names.artifact=-0.173
        asked.possession.names.attribute=-0.500 asked.possession.names.cognition=-0.356
        asked.possession.names.communication=-1.027 asked.possession.names.event=-0.151
        asked.possession.names.group=-0.752 asked.possession.names.location=-0.601
        asked.possession.names.person=-0.103 asked.possession.names.phenomenon=-0.062
        asked.possession.names.possession=-0.987 asked.possession.names.process=-0.099
        asked.possession.names.quantity=-0.659 asked.possession.names.relation=-0.061
        asked.possession.names.state=-0.117 asked.possession.names.time=-0.502
        asked.quantity.names.act=-0.853 asked.quantity.names.animal=-0.154
        asked.quantity.names.artifact=-1.138 asked.quantity.names.attribute=-0.179
        asked.quantity.names.cognition=-0.434 asked.quantity.names.communication=1.326
        asked.quantity.names.event=-0.108 asked.quantity.names.group=-0.399
        asked.quantity.names.location=-0.055 asked.quantity.names.object=-0.029
        asked.quantity.names.person=-0.149 asked.quantity.names.quantity=-0.475
        asked.quantity.names.state=-0.131 asked.quantity.names.substance=-0.073
        asked.quantity.names.time=-0.026 asked.relation.names.act=-0.109
        asked.relation.names.animal=-0.092 asked.relation.names.artifact=0.489
        asked.relation.names.attribute=-0.025 asked.relation.names.cognition=-0.072
        asked.relation.names.communication=0.502 asked.relation.names.event=-0.052
        asked.relation.names.food=-0.556 asked.relation.names.group=-0.311
        asked.relation.names.location=-0.479 asked.relation.names.object=-0.255
        asked.relation.names.person=-0.290 asked.relation.names.phenomenon=-0.320
        asked.relation.names.plant=-0.177 asked.relation.names.possession=-0.107
        asked.relation.names.quantity=0.096 asked.relation.names.relation=0.698
        asked.relation.names.state=-0.090 asked.relation.names.substance=-0.024
        asked.relation.names.time=-0.137 asked.state.names.act=0.700
        asked.state.names.animal=1.234 asked.state.names.artifact=-0.113
        asked.state.names.attribute=0.932 asked.state.names.body=-0.203
        asked.state.names.cognition=-0.254 asked.state.names.communication=-0.247
        asked.state.names.event=-0.318 asked.state.names.group=-0.413
        asked.state.names.location=-0.425 asked.state.names.object=-0.238
        asked.state.names.person=-0.840 asked.state.names.phenomenon=-0.384
        asked.state.names.possession=-0.064 asked.state.names.process=-0.101
        asked.state.names.quantity=0.401 asked.state.names.relation=-0.183
        asked.state.names.state=-0.278 asked.state.names.substance=-0.744
        asked.state.names.time=-0.460 asked.substance.names.act=-0.052
        asked.substance.names.artifact=-0.067 asked.substance.names.communication=-0.113
        asked.substance.names.substance=-0.285 asked.substance.names.time=-0.333
        asked.time.names.act=-0.108 asked.time.names.animal=-0.034
        asked.time.names.artifact=-0.051 asked.time.names.attribute=-0.141
        asked.time.names.cognition=-0.251 asked.time.names.communication=-0.178
        asked.time.names.event=-0.034 asked.time.names.food=-0.037 asked.time.names.group=-0.502
        asked.time.names.location=-0.246 asked.time.names.motive=-0.052
        asked.time.names.object=-0.056 asked.time.names.person=-0.223
        asked.time.names.phenomenon=-0.031 asked.time.names.quantity=0.279
        asked.time.names.relation=-0.102 asked.time.names.state=-0.021
        asked.time.names.substance=-0.026 asked.time.names.time=0.450 who.names.act=-0.318
        who.names.animal=-0.081 who.names.artifact=-0.102 who.names.attribute=-0.166
        who.names.body=-0.056 who.names.cognition=-0.175 who.names.communication=-0.411
        who.names.event=-0.071 who.names.feeling=-0.047 who.names.food=-0.034
        who.names.group=0.112 who.names.location=0.158 who.names.motive=-0.336
        who.names.object=-0.119 who.names.person=0.791 who.names.phenomenon=-0.184
        who.names.plant=-0.067 who.names.possession=-0.071 who.names.quantity=-0.206
        who.names.relation=-0.160 who.names.shape=-0.023 who.names.state=-0.201
        who.names.substance=-0.069 who.names.time=-0.188 place.names.act=-0.062
        place.names.animal=-0.105 place.names.artifact=0.585 place.names.attribute=-0.123
        place.names.cognition=-0.164 place.names.communication=-0.136 place.names.event=-0.083
        place.names.food=-0.025 place.names.group=-0.344 place.names.location=-0.129
        place.names.motive=-0.143 place.names.object=-0.078 place.names.person=-0.222
        place.names.phenomenon=-0.058 place.names.plant=-0.055 place.names.possession=-0.128
        place.names.process=-0.165 place.names.relation=-0.225 place.names.shape=-0.049
        place.names.state=-0.100 place.names.substance=-0.073 place.names.time=-0.536
        country.names.act=-0.031 country.names.artifact=-0.053 country.names.attribute=0.513
        country.names.cognition=-0.049 country.names.communication=-0.150
        country.names.event=-0.023 country.names.group=-0.185 country.names.location=1.634
        country.names.object=-0.251 country.names.person=-0.363 country.names.quantity=-0.149
        country.names.relation=-0.041 country.names.state=-0.097 country.names.time=-0.193
        date.names.act=-0.127 date.names.animal=-0.077 date.names.artifact=-0.111
        date.names.attribute=0.133 date.names.cognition=-0.087 date.names.communication=0.061
        date.names.event=-0.118 date.names.food=-0.038 date.names.group=-0.267
        date.names.location=-0.159 date.names.object=-0.072 date.names.person=-0.223
        date.names.possession=-0.025 date.names.process=-0.091 date.names.quantity=0.222
        date.names.relation=-0.022 date.names.state=-0.075 date.names.substance=-0.028
        date.names.time=1.229 count.names.act=-0.141 count.names.animal=-0.030
        count.names.artifact=-0.104 count.names.attribute=0.241 count.names.cognition=-0.079
        count.names.communication=-0.116 count.names.event=-0.033 count.names.food=-0.093
        count.names.group=-0.186 count.names.location=-0.187 count.names.object=-0.030
        count.names.person=-0.178 count.names.phenomenon=-0.059 count.names.possession=-0.034
        count.names.process=-0.035 count.names.quantity=1.188 count.names.state=-0.081
        count.names.substance=-0.029 count.names.time=-0.166 number.names.act=-0.254
        number.names.artifact=-0.146 number.names.attribute=0.530 number.names.body=-0.053
        number.names.cognition=-0.223 number.names.communication=-0.192 number.names.event=-0.060
        number.names.feeling=-0.028 number.names.location=-0.140 number.names.object=-0.075
        number.names.person=-0.278 number.names.phenomenon=-0.031 number.names.plant=-0.051
        number.names.quantity=1.221 number.names.relation=-0.030 number.names.state=-0.111
        number.names.substance=-0.095 number.names.time=0.519 organisation.names.act=0.038
        organisation.names.animal=-0.153 organisation.names.artifact=-0.275
        organisation.names.attribute=-0.056 organisation.names.body=-0.084
        organisation.names.cognition=-0.108 organisation.names.communication=-0.291
        organisation.names.feeling=0.630 organisation.names.food=0.546
        organisation.names.group=0.935 organisation.names.location=-0.123
        organisation.names.object=-0.057 organisation.names.person=-0.656
        organisation.names.phenomenon=-0.033 organisation.names.possession=-0.028
        organisation.names.process=-0.023 organisation.names.quantity=-0.199
        organisation.names.state=-0.027 organisation.names.time=-0.168 thing.names.act=-0.200
        thing.names.animal=0.210 thing.names.artifact=-0.069 thing.names.body=-0.128
        thing.names.cognition=-0.069 thing.names.communication=0.124 thing.names.event=0.052
        thing.names.feeling=0.150 thing.names.food=0.128 thing.names.location=-0.132
        thing.names.motive=-0.136 thing.names.object=-0.053 thing.names.phenomenon=-0.161
        thing.names.plant=-0.073 thing.names.process=-0.148 thing.names.relation=-0.044
        thing.names.shape=-0.050 thing.names.state=-0.130 thing.names.substance=0.222
        thing.names.time=-0.295 what.names.act=0.273 what.names.animal=-0.078
        what.names.attribute=0.174 what.names.body=-0.382 what.names.cognition=-0.269
        what.names.communication=0.139 what.names.event=0.327 what.names.feeling=-0.109
        what.names.food=-0.186 what.names.group=0.080 what.names.location=-0.223
        what.names.motive=-0.065 what.names.object=0.114 what.names.person=-0.252
        what.names.phenomenon=-0.168 what.names.possession=0.026 what.names.process=0.330
        what.names.quantity=-0.215 what.names.relation=-0.295 what.names.shape=-0.027
        what.names.state=0.472 what.names.substance=0.074 what.names.time=-0.297
        why.names.act=-0.444 why.names.artifact=-0.455 why.names.attribute=-0.580
        why.names.body=1.026 why.names.cognition=0.315 why.names.communication=-0.421
        why.names.event=-0.239 why.names.feeling=-0.048 why.names.food=-0.157
        why.names.group=-0.448 why.names.location=-0.267 why.names.motive=-0.271
        why.names.object=0.988 why.names.person=-0.510 why.names.phenomenon=-0.057
        why.names.possession=-0.024 why.names.quantity=0.493 why.names.relation=-0.136
        why.names.state=0.645 why.names.time=-0.413 how.names.act=-0.065 how.names.animal=-0.076
        how.names.artifact=-0.421 how.names.attribute=0.035 how.names.body=-0.064
        how.names.cognition=-0.643 how.names.communication=0.060 how.names.event=-0.271
        how.names.food=-0.171 how.names.group=-0.528 how.names.location=0.083
        how.names.motive=-0.240 how.names.object=-0.110 how.names.person=-0.625
        how.names.phenomenon=-0.233 how.names.possession=1.292 how.names.process=0.902
        how.names.quantity=0.174 how.names.relation=-0.272 how.names.shape=-0.054
        how.names.state=0.362 how.names.substance=-0.389 how.names.time=-0.209
        other.names.act=-0.303 other.names.animal=-0.035 other.names.artifact=-0.222
        other.names.attribute=-0.176 other.names.cognition=-0.108 other.names.communication=-0.231
        other.names.event=-0.245 other.names.feeling=-0.037 other.names.group=0.401
        other.names.location=-0.377 other.names.motive=-0.023 other.names.person=-0.465
        other.names.phenomenon=-0.093 other.names.quantity=-0.212 other.names.state=0.616
        other.names.time=-0.073 from.core.to.core.phrases1=0.539 from.core.to.core.phrases2=-0.127
        from.core.to.core.phrases3=-0.095 from.core.to.inside.phrases1=-0.110
        from.core.to.inside.phrases2=0.056 from.core.to.inside.phrases3=-0.080
        from.core.to.outside.phrases3=0.058 from.whole.to.core.phrases1=-0.038
        from.whole.to.core.phrases3=0.026 from.whole.to.inside.phrases1=-0.022
        from.whole.to.inside.phrases2=-0.057 from.whole.to.outside.phrases0=0.096
        from.whole.to.outside.phrases2=-0.035 from.inside.to.core.phrases1=-0.134
        from.inside.to.core.phrases2=0.177 from.inside.to.core.phrases3=0.064
        from.inside.to.inside.phrases1=-0.024 from.inside.to.inside.phrases2=-0.042
        from.inside.to.outside.phrases2=-0.037 from.outside.to.core.phrases1=-0.187
        from.outside.to.core.phrases3=0.046 from.outside.to.inside.phrases1=0.031
        from.outside.to.inside.phrases2=-0.118 from.outside.to.outside.phrases0=-0.028
        from.outside.to.outside.phrases1=0.062 from.outside.to.outside.phrases2=-0.044
        from.outside.to.outside.phrases3=-0.023 who.from.core.to.core=0.572
        who.from.core.to.inside=0.023 who.from.core.to.outside=-0.060 who.from.whole.to.core=0.261
        who.from.whole.to.inside=-0.051 who.from.whole.to.outside=-0.037
        who.from.inside.to.core=-0.165 who.from.inside.to.inside=-0.107
        who.from.inside.to.outside=-0.037 who.from.outside.to.core=-0.241
        who.from.outside.to.outside=-0.206 place.from.core.to.core=0.406
        place.from.core.to.inside=-0.401 place.from.core.to.outside=-0.155
        place.from.whole.to.core=0.135 place.from.whole.to.inside=-0.051
        place.from.whole.to.outside=-0.114 place.from.inside.to.core=-0.054
        place.from.inside.to.inside=-0.252 place.from.inside.to.outside=-0.048
        place.from.outside.to.core=0.218 place.from.outside.to.inside=-0.066
        place.from.outside.to.outside=0.176 country.from.core.to.core=0.624
        country.from.core.to.inside=-0.140 country.from.core.to.outside=-0.037
        country.from.whole.to.core=0.483 country.from.inside.to.core=-0.075
        country.from.inside.to.inside=-0.039 country.from.outside.to.core=-0.324
        country.from.outside.to.inside=-0.040 country.from.outside.to.outside=-0.476
        date.from.core.to.core=0.038 date.from.core.to.inside=0.117 date.from.whole.to.core=0.122
        date.from.whole.to.inside=-0.052 date.from.whole.to.outside=0.106
        date.from.inside.to.core=-0.138 date.from.inside.to.inside=-0.202
        date.from.inside.to.outside=0.246 date.from.outside.to.core=0.115
        date.from.outside.to.inside=-0.034 date.from.outside.to.outside=-0.159
        count.from.core.to.core=-0.144 count.from.core.to.inside=0.232
        count.from.core.to.outside=-0.167 count.from.whole.to.core=-0.092
        count.from.whole.to.inside=-0.037 count.from.whole.to.outside=0.159
        count.from.inside.to.core=-0.295 count.from.inside.to.inside=-0.115
        count.from.inside.to.outside=-0.205 count.from.outside.to.core=-0.413
        count.from.outside.to.inside=0.652 count.from.outside.to.outside=0.185
        number.from.core.to.core=0.176 number.from.core.to.inside=-0.364
        number.from.core.to.outside=0.028 number.from.whole.to.core=0.345
        number.from.whole.to.inside=-0.064 number.from.whole.to.outside=0.298
        number.from.inside.to.core=0.332 number.from.inside.to.inside=0.072
        number.from.inside.to.outside=-0.247 number.from.outside.to.core=-0.646
        number.from.outside.to.inside=0.119 number.from.outside.to.outside=-0.305
        organisation.from.core.to.core=0.663 organisation.from.core.to.inside=0.256
        organisation.from.core.to.outside=-0.112 organisation.from.whole.to.core=-0.383
        organisation.from.whole.to.outside=-0.293 organisation.from.inside.to.core=-0.412
        organisation.from.inside.to.inside=-0.203 organisation.from.inside.to.outside=-0.040
        organisation.from.outside.to.inside=-0.056 thing.from.core.to.core=0.410
        thing.from.core.to.outside=0.142 thing.from.whole.to.core=-0.181
        thing.from.whole.to.inside=-0.025 thing.from.whole.to.outside=0.073
        thing.from.inside.to.inside=0.119 thing.from.outside.to.core=-0.375
        thing.from.outside.to.inside=-0.086 thing.from.outside.to.outside=-0.036
        what.from.core.to.core=0.283 what.from.core.to.inside=-0.470
        what.from.core.to.outside=0.304 what.from.whole.to.core=-0.255
        what.from.whole.to.outside=0.312 what.from.inside.to.inside=-0.131
        what.from.inside.to.outside=-0.033 what.from.outside.to.core=-0.089
        what.from.outside.to.inside=-0.042 what.from.outside.to.outside=0.122
        why.from.core.to.core=-0.318 why.from.core.to.inside=-0.175
        why.from.core.to.outside=-0.721 why.from.whole.to.core=0.241 why.from.inside.to.core=0.425
        why.from.inside.to.inside=-0.028 why.from.outside.to.core=0.101
        why.from.outside.to.inside=-0.036 why.from.outside.to.outside=-0.029
        how.from.core.to.core=-0.603 how.from.core.to.inside=-0.125
        how.from.core.to.outside=-0.301 how.from.whole.to.core=-0.033
        how.from.whole.to.inside=-0.190 how.from.whole.to.outside=-0.132
        how.from.inside.to.core=-0.057 how.from.inside.to.inside=0.455
        how.from.inside.to.outside=-0.043 how.from.outside.to.core=0.279
        how.from.outside.to.inside=-0.050 how.from.outside.to.outside=0.156
        other.from.core.to.core=-0.645 other.from.core.to.inside=-0.759
        other.from.core.to.outside=0.038 other.from.whole.to.core=-0.161
        other.from.whole.to.outside=-0.026 other.from.inside.to.core=0.196
        other.from.inside.to.inside=-0.123 other.from.outside.to.core=-0.026
        other.from.outside.to.inside=-0.045 other.from.outside.to.outside=0.710 who.words1=-0.594
        who.words2=0.616 who.words3=0.437 who.words4=0.097 who.words5=-0.032 who.words6=-0.204
        who.words7=-0.348 place.words1=0.365 place.words2=0.056 place.words3=0.364
        place.words4=0.104 place.words5=0.206 place.words6=-0.492 place.words7=-0.845
        country.words1=-0.380 country.words2=0.494 country.words3=-0.320 country.words4=-0.463
        country.words5=0.478 country.words6=-0.159 country.words7=-0.150 date.words1=0.051
        date.words2=0.261 date.words3=-0.135 date.words4=0.286 date.words5=-0.104
        date.words6=-0.096 date.words7=-0.273 count.words1=0.645 count.words2=-0.136
        count.words4=0.095 count.words5=-0.244 count.words6=-0.131 count.words7=-0.307
        number.words1=-0.845 number.words2=0.191 number.words3=0.367 number.words4=-0.203
        number.words5=0.181 number.words6=0.101 number.words7=0.023 organisation.words1=-0.068
        organisation.words2=0.214 organisation.words3=-0.345 organisation.words4=-0.215
        organisation.words5=0.168 organisation.words6=0.056 organisation.words7=-0.124
        thing.words1=-0.255 thing.words2=0.158 thing.words3=0.288 thing.words4=0.128
        thing.words6=-0.311 what.words1=-0.184 what.words2=-0.051 what.words3=0.153
        what.words4=0.260 what.words5=-0.233 what.words6=0.036 what.words7=-0.080
        why.words1=-1.299 why.words2=-1.083 why.words3=0.156 why.words4=-0.879 why.words5=0.745
        why.words6=-0.598 why.words7=0.985 how.words1=0.350 how.words2=-0.249 how.words3=-0.254
        how.words4=-0.216 how.words5=-0.529 how.words6=0.492 how.words7=-0.363 other.words1=-0.525
        other.words2=0.384 other.words3=-0.242 other.words4=-0.151 other.words5=0.355
        other.words6=-0.318 other.words7=-0.299 who.left=-0.255 who.capital=0.516 place.left=0.250
        place.capital=0.131 country.left=-0.379 country.capital=0.874 date.left=0.043
        date.capital=-0.224 count.left=-0.178 count.capital=-0.600 number.left=-0.100
        number.capital=-0.164 organisation.left=0.033 organisation.capital=0.339 thing.left=0.195
        thing.capital=0.385 what.left=0.121 what.capital=-0.133 why.left=1.065 why.capital=-0.632
        how.left=0.636 how.capital=-0.529 other.left=1.007 other.capital=0.487
        nearLeft.within1=0.068 nearLeft.within2=0.136 nearLeft.within3=0.042
        nearLeft.within4=0.054 nearLeft.within6=-0.273 nearRight.within1=0.137
        nearRight.within2=0.110 nearRight.within3=0.084 nearRight.within5=-0.081
        nearRight.within6=-0.238 gap.subject.right0=-0.120 gap.subject.right1=-0.158
        gap.subject.right2=-0.049 gap.subject.right3=-0.155 gap.subject.left0=0.079
        gap.subject.left1=0.137 gap.subject.left2=0.068 gap.subject.left3=0.021
        gap.subject.free=0.091 gap.object.right0=0.366 gap.object.right1=0.133
        gap.object.right3=0.320 gap.object.left0=-0.242 gap.object.left1=-0.081
        gap.object.left2=-0.180 gap.object.left3=-0.052 gap.object.free=-0.218
        gap.adverbial.right0=0.193 gap.adverbial.right1=0.076 gap.adverbial.right2=0.144
        gap.adverbial.right3=-0.188 gap.adverbial.left0=-0.033 gap.adverbial.left1=-0.044
        gap.adverbial.left2=0.161 gap.adverbial.left3=-0.238 gap.adverbial.free=-0.092
        gap.copula.right0=-0.069 gap.copula.right1=-0.598 gap.copula.right3=-0.098
        gap.copula.left0=0.090 gap.copula.left1=0.251 gap.copula.left2=0.408
        gap.copula.left3=0.166 gap.copula.free=-0.051 gap.other.right0=-0.065
        gap.other.right1=0.036 gap.other.right2=-0.033 gap.other.right3=-0.362
        gap.other.left0=0.597 gap.other.left1=0.146 gap.other.left2=0.094 gap.other.left3=-0.178
        gap.other.free=-0.247 slot.subject.role.root=0.073 slot.subject.role.subject=0.382
        slot.subject.role.object=-0.078 slot.subject.role.attribute=0.076
        slot.subject.role.adverb=-0.034 slot.subject.role.possessor=-0.055
        slot.subject.role.number=0.126 slot.subject.role.in=-0.280 slot.subject.role.on=-0.119
        slot.subject.role.at=0.023 slot.subject.role.by=0.134 slot.subject.role.for=0.084
        slot.subject.role.from=-0.061 slot.subject.role.to=-0.043 slot.subject.role.of=-0.208
        slot.subject.role.with=0.135 slot.subject.role.as=0.100
        slot.subject.role.otherPreposition=-0.256 slot.object.role.root=-0.166
        slot.object.role.subject=0.600 slot.object.role.object=-0.139
        slot.object.role.attribute=0.454 slot.object.role.adverb=-0.059
        slot.object.role.compound=-0.095 slot.object.role.adjective=0.416
        slot.object.role.number=-0.076 slot.object.role.other=-0.381 slot.object.role.in=-0.352
        slot.object.role.on=-0.156 slot.object.role.at=-0.047 slot.object.role.by=-0.076
        slot.object.role.for=-0.299 slot.object.role.from=-0.211 slot.object.role.to=-0.201
        slot.object.role.of=-0.040 slot.object.role.with=-0.135 slot.object.role.as=-0.382
        slot.object.role.otherPreposition=0.461 slot.copula.role.root=-0.031
        slot.copula.role.subject=-0.025 slot.copula.role.object=0.087
        slot.copula.role.attribute=0.093 slot.copula.role.adverb=-0.022
        slot.copula.role.compound=-0.249 slot.copula.role.possessor=-0.039
        slot.copula.role.adjective=-0.084 slot.copula.role.number=-0.153
        slot.copula.role.other=0.187 slot.copula.role.in=-0.196 slot.copula.role.on=0.047
        slot.copula.role.for=0.023 slot.copula.role.from=0.081 slot.copula.role.to=0.082
        slot.copula.role.of=0.177 slot.copula.role.with=-0.045 slot.copula.role.as=0.227
        slot.copula.role.otherPreposition=-0.152 slot.preposition.role.root=-0.154
        slot.preposition.role.subject=0.105 slot.preposition.role.attribute=-0.145
        slot.preposition.role.adverb=-0.104 slot.preposition.role.compound=0.270
        slot.preposition.role.adjective=0.129 slot.preposition.role.number=0.072
        slot.preposition.role.other=-0.186 slot.preposition.role.in=-0.042
        slot.preposition.role.on=-0.243 slot.preposition.role.at=-0.184
        slot.preposition.role.by=-0.274 slot.preposition.role.for=-0.112
        slot.preposition.role.from=0.297 slot.preposition.role.to=0.097
        slot.preposition.role.of=-0.027 slot.preposition.role.with=0.375
        slot.preposition.role.as=-0.235 slot.preposition.role.otherPreposition=0.130
        slot.when.role.root=-0.048 slot.when.role.subject=-0.282 slot.when.role.object=-0.107
        slot.when.role.attribute=-0.155 slot.when.role.adverb=0.121 slot.when.role.compound=-0.053
        slot.when.role.possessor=-0.025 slot.when.role.adjective=-0.235
        slot.when.role.number=-0.160 slot.when.role.other=-0.132 slot.when.role.in=0.628
        slot.when.role.on=0.285 slot.when.role.at=0.136 slot.when.role.by=-0.074
        slot.when.role.for=-0.074 slot.when.role.from=0.031 slot.when.role.to=-0.092
        slot.when.role.of=0.190 slot.when.role.with=-0.050 slot.when.role.as=0.118
        slot.when.role.otherPreposition=-0.046 slot.where.role.root=-0.235
        slot.where.role.subject=-0.602 slot.where.role.object=-0.484
        slot.where.role.attribute=0.424 slot.where.role.adverb=-0.136
        slot.where.role.compound=-0.200 slot.where.role.adjective=0.221
        slot.where.role.number=-0.108 slot.where.role.other=-0.024 slot.where.role.in=1.040
        slot.where.role.on=-0.243 slot.where.role.at=0.410 slot.where.role.by=0.190
        slot.where.role.for=-0.273 slot.where.role.from=0.081 slot.where.role.to=0.107
        slot.where.role.of=-0.095 slot.where.role.with=-0.170 slot.where.role.as=-0.511
        slot.where.role.otherPreposition=0.090 slot.why.role.root=0.330
        slot.why.role.subject=-0.459 slot.why.role.object=-0.594 slot.why.role.attribute=-0.366
        slot.why.role.adverb=-0.061 slot.why.role.compound=-0.060 slot.why.role.possessor=-0.089
        slot.why.role.adjective=-0.214 slot.why.role.other=0.166 slot.why.role.in=-0.217
        slot.why.role.on=0.572 slot.why.role.by=-0.121 slot.why.role.for=-0.177
        slot.why.role.from=-0.155 slot.why.role.to=-0.072 slot.why.role.of=-0.641
        slot.why.role.with=-0.065 slot.why.role.as=0.447 slot.why.role.otherPreposition=0.598
        slot.how.role.root=0.229 slot.how.role.subject=0.069 slot.how.role.object=-0.118
        slot.how.role.attribute=-0.260 slot.how.role.adverb=0.185 slot.how.role.compound=-0.079
        slot.how.role.possessor=-0.040 slot.how.role.adjective=-0.282 slot.how.role.number=-0.569
        slot.how.role.other=-0.380 slot.how.role.in=-0.118 slot.how.role.on=0.054
        slot.how.role.at=0.212 slot.how.role.by=0.597 slot.how.role.for=0.086
        slot.how.role.from=0.055 slot.how.role.to=0.148 slot.how.role.of=-0.059
        slot.how.role.with=0.216 slot.how.role.as=-0.200 slot.how.role.otherPreposition=-0.058
        slot.other.role.root=0.392 slot.other.role.subject=-0.199 slot.other.role.object=0.249
        slot.other.role.attribute=-0.350 slot.other.role.adverb=-0.130
        slot.other.role.compound=-0.275 slot.other.role.possessor=-0.040
        slot.other.role.adjective=0.391 slot.other.role.number=-0.044 slot.other.role.other=0.128
        slot.other.role.in=-0.191 slot.other.role.on=-0.103 slot.other.role.at=0.364
        slot.other.role.by=-0.092 slot.other.role.for=0.285 slot.other.role.from=-0.173
        slot.other.role.to=0.131 slot.other.role.of=-0.025 slot.other.role.with=-0.282
        slot.other.role.as=0.223 slot.other.role.otherPreposition=-0.462 who.role.root=0.110
        who.role.subject=0.400 who.role.object=0.087 who.role.attribute=-0.099
        who.role.adverb=-0.022 who.role.joined=-0.239 who.role.apposition=0.060
        who.role.adjective=-0.120 who.role.number=-0.044 who.role.other=0.038 who.role.in=-0.041
        who.role.on=-0.116 who.role.at=-0.194 who.role.by=0.367 who.role.for=-0.110
        who.role.from=-0.047 who.role.to=0.093 who.role.of=-0.102 who.role.with=0.358
        who.role.as=-0.114 who.role.otherPreposition=-0.360 place.role.root=-0.166
        place.role.subject=0.310 place.role.object=-0.455 place.role.attribute=0.119
        place.role.adverb=-0.085 place.role.joined=-0.306 place.role.apposition=-0.178
        place.role.compound=-0.449 place.role.adjective=0.249 place.role.number=-0.190
        place.role.other=0.041 place.role.in=0.283 place.role.on=-0.022 place.role.at=0.435
        place.role.by=0.072 place.role.for=-0.149 place.role.from=-0.036 place.role.to=0.157
        place.role.of=0.327 place.role.with=-0.138 place.role.as=0.373
        place.role.otherPreposition=-0.265 country.role.root=-0.050 country.role.subject=-0.312
        country.role.object=-0.347 country.role.attribute=-0.169 country.role.adverb=-0.038
        country.role.joined=0.298 country.role.apposition=0.035 country.role.compound=-0.147
        country.role.adjective=-0.158 country.role.number=-0.029 country.role.other=-0.094
        country.role.in=-0.597 country.role.on=-0.104 country.role.at=-0.039
        country.role.by=-0.120 country.role.for=0.442 country.role.from=0.217
        country.role.to=-0.083 country.role.of=-0.445 country.role.with=-0.088
        country.role.as=-0.191 country.role.otherPreposition=1.013 date.role.root=0.023
        date.role.subject=-0.175 date.role.object=-0.256 date.role.attribute=-0.111
        date.role.adverb=0.091 date.role.joined=-0.311 date.role.apposition=0.263
        date.role.compound=-0.038 date.role.possessor=-0.032 date.role.adjective=-0.036
        date.role.number=0.062 date.role.other=-0.114 date.role.on=-0.127 date.role.at=0.123
        date.role.by=0.027 date.role.for=-0.071 date.role.from=0.175 date.role.of=0.314
        date.role.with=-0.042 date.role.as=0.207 date.role.otherPreposition=0.072
        count.role.root=0.154 count.role.subject=0.479 count.role.object=0.071
        count.role.adverb=0.203 count.role.joined=0.129 count.role.apposition=-0.558
        count.role.compound=0.261 count.role.adjective=-0.129 count.role.number=0.214
        count.role.other=-0.217 count.role.in=-0.187 count.role.on=-0.087 count.role.at=-0.091
        count.role.by=-0.121 count.role.for=-0.078 count.role.from=-0.065 count.role.to=-0.126
        count.role.with=0.066 count.role.as=-0.071 number.role.root=-0.030
        number.role.subject=-0.606 number.role.object=0.101 number.role.attribute=0.316
        number.role.adverb=0.163 number.role.joined=0.048 number.role.apposition=0.236
        number.role.compound=0.045 number.role.possessor=-0.036 number.role.adjective=-0.245
        number.role.number=-0.154 number.role.other=-0.218 number.role.in=-0.083
        number.role.on=-0.116 number.role.at=-0.364 number.role.by=0.352 number.role.for=0.256
        number.role.from=0.092 number.role.to=0.089 number.role.of=0.077 number.role.with=0.163
        number.role.otherPreposition=-0.299 organisation.role.root=0.608
        organisation.role.subject=-0.220 organisation.role.object=0.122
        organisation.role.attribute=-0.396 organisation.role.joined=-0.034
        organisation.role.apposition=0.507 organisation.role.compound=-0.577
        organisation.role.adjective=0.250 organisation.role.number=-0.064
        organisation.role.other=0.116 organisation.role.in=-0.482 organisation.role.on=-0.070
        organisation.role.at=-0.163 organisation.role.by=-0.107 organisation.role.for=-0.352
        organisation.role.from=-0.117 organisation.role.to=0.405 organisation.role.of=0.299
        organisation.role.with=-0.186 organisation.role.as=-0.075
        organisation.role.otherPreposition=-0.237 thing.role.root=-0.042 thing.role.subject=0.075
        thing.role.object=0.081 thing.role.attribute=0.054 thing.role.adverb=-0.026
        thing.role.joined=-0.196 thing.role.apposition=-0.097 thing.role.compound=0.114
        thing.role.possessor=-0.054 thing.role.adjective=0.184 thing.role.number=-0.034
        thing.role.other=-0.085 thing.role.in=-0.145 thing.role.on=-0.037 thing.role.at=-0.027
        thing.role.by=-0.066 thing.role.from=0.086 thing.role.to=-0.054 thing.role.of=-0.067
        thing.role.as=0.331 what.role.root=-0.069 what.role.subject=0.338 what.role.object=0.472
        what.role.attribute=0.161 what.role.adverb=-0.161 what.role.joined=0.127
        what.role.apposition=-0.150 what.role.compound=-0.256 what.role.possessor=-0.043
        what.role.adjective=-0.162 what.role.number=-0.080 what.role.other=0.112
        what.role.in=-0.135 what.role.on=0.235 what.role.at=0.055 what.role.by=-0.276
        what.role.for=0.250 what.role.from=-0.106 what.role.to=0.024 what.role.of=-0.153
        what.role.with=-0.027 what.role.as=0.030 what.role.otherPreposition=-0.273
        why.role.root=0.330 why.role.subject=-0.377 why.role.object=-0.435
        why.role.attribute=-0.363 why.role.adverb=-0.061 why.role.joined=-0.166
        why.role.apposition=-0.396 why.role.compound=-0.060 why.role.possessor=-0.089
        why.role.adjective=-0.180 why.role.other=0.215 why.role.in=-0.210 why.role.on=0.573
        why.role.by=-0.120 why.role.for=-0.176 why.role.from=-0.153 why.role.to=-0.067
        why.role.of=-0.460 why.role.with=-0.065 why.role.as=0.465 why.role.otherPreposition=0.600
        how.role.root=0.853 how.role.subject=0.049 how.role.object=-0.645 how.role.attribute=0.114
        how.role.adverb=-0.162 how.role.joined=-0.317 how.role.apposition=-0.392
        how.role.compound=-0.093 how.role.possessor=-0.052 how.role.adjective=-0.267
        how.role.number=0.315 how.role.other=-0.527 how.role.in=-0.378 how.role.on=0.368
        how.role.at=-0.040 how.role.by=0.470 how.role.for=-0.184 how.role.from=-0.265
        how.role.to=-0.032 how.role.of=0.026 how.role.with=0.323 how.role.as=-0.265
        how.role.otherPreposition=-0.114 other.role.root=-0.334 other.role.subject=-0.263
        other.role.object=-0.659 other.role.attribute=0.139 other.role.adverb=-0.189
        other.role.joined=0.287 other.role.apposition=0.451 other.role.compound=-0.463
        other.role.possessor=-0.072 other.role.adjective=-0.725 other.role.other=-0.117
        other.role.in=-0.269 other.role.on=-0.052 other.role.at=-0.072 other.role.by=0.079
        other.role.for=-0.038 other.role.from=-0.054 other.role.to=-0.184 other.role.of=0.267
        other.role.with=-0.132 other.role.as=0.831 other.role.otherPreposition=-0.337
        ownRole.role.root=0.037 ownRole.role.subject=0.124 ownRole.role.object=0.040
        ownRole.role.attribute=0.040 ownRole.role.joined=-0.132 ownRole.role.apposition=-0.037
        ownRole.role.compound=-0.043 ownRole.role.possessor=-0.042 ownRole.role.number=-0.032
        ownRole.role.other=-0.033 ownRole.role.in=-0.103 ownRole.role.of=0.021
        ownRole.role.with=0.047 ownRole.role.as=0.170 ownRole.role.otherPreposition=-0.097
        saidHeadRole.role.root=-0.322 saidHeadRole.role.subject=-0.159
        saidHeadRole.role.object=0.088 saidHeadRole.role.attribute=0.242
        saidHeadRole.role.adverb=0.161 saidHeadRole.role.compound=0.022
        saidHeadRole.role.possessor=-0.086 saidHeadRole.role.adjective=0.083
        saidHeadRole.role.number=0.512 saidHeadRole.role.other=-0.118 saidHeadRole.role.on=0.086
        saidHeadRole.role.at=0.383 saidHeadRole.role.by=0.104 saidHeadRole.role.for=0.141
        saidHeadRole.role.from=-0.050 saidHeadRole.role.to=0.511 saidHeadRole.role.of=0.081
        saidHeadRole.role.with=-0.241 saidHeadRole.role.as=0.405
        saidHeadRole.role.otherPreposition=-0.026 governorRole.role.subject=0.046
        governorRole.role.object=0.061 governorRole.role.attribute=0.390
        governorRole.role.adverb=-0.080 governorRole.role.compound=-0.239
        governorRole.role.adjective=0.183 governorRole.role.number=0.427
        governorRole.role.in=-0.066 governorRole.role.on=0.023 governorRole.role.at=-0.236
        governorRole.role.by=0.887 governorRole.role.for=0.041 governorRole.role.from=0.467
        governorRole.role.to=-0.174 governorRole.role.of=0.534 governorRole.role.with=-0.225
        governorRole.role.as=-0.038 governorRole.role.otherPreposition=-0.068
        treeWay.up0down1=0.125 treeWay.up0down3=-0.057 treeWay.up1down0=0.191
        treeWay.up1down1=0.076 treeWay.up1down2=0.051 treeWay.up1down3=0.061
        treeWay.up2down0=0.110 treeWay.up2down1=-0.124 treeWay.up2down2=0.037
        treeWay.up2down3=-0.095 treeWay.up3down0=0.166 treeWay.up3down1=-0.130
        treeWay.up3down2=-0.149 treeWay.up3down3=-0.093 askedWay.up0down1=0.687
        askedWay.up0down2=-0.114 askedWay.up0down3=-0.067 askedWay.up1down0=0.897
        askedWay.up1down1=0.617 askedWay.up1down2=0.187 askedWay.up2down0=0.360
        askedWay.up2down1=0.084 askedWay.up3down0=0.136 who.cut.none=0.156 who.cut.several=-0.271
        who.cut.left=0.107 who.cut.preposition=-0.224 who.cut.clause=0.070 who.cut.joined=-0.390
        who.cut.apposition=0.058 who.cut.other=0.470 place.cut.none=0.088 place.cut.several=-0.139
        place.cut.left=-0.262 place.cut.preposition=0.195 place.cut.clause=0.113
        place.cut.joined=0.205 place.cut.apposition=-0.187 place.cut.other=-0.065
        country.cut.none=1.332 country.cut.several=-0.284 country.cut.left=-0.198
        country.cut.preposition=-0.365 country.cut.clause=0.436 country.cut.joined=-0.395
        country.cut.apposition=-0.947 date.cut.none=0.638 date.cut.several=-0.309
        date.cut.left=-0.184 date.cut.clause=-0.138 date.cut.joined=-0.098 date.cut.other=0.172
        count.cut.none=-0.288 count.cut.several=0.069 count.cut.left=-0.135
        count.cut.preposition=0.332 count.cut.clause=0.102 count.cut.joined=0.207
        count.cut.apposition=-0.251 count.cut.other=-0.039 number.cut.none=0.318
        number.cut.several=0.074 number.cut.left=-0.513 number.cut.preposition=-0.338
        number.cut.clause=0.278 number.cut.joined=0.290 number.cut.apposition=-0.169
        number.cut.other=-0.070 organisation.cut.none=0.425 organisation.cut.several=-0.277
        organisation.cut.left=0.139 organisation.cut.preposition=-0.186
        organisation.cut.clause=0.121 organisation.cut.joined=-0.198
        organisation.cut.apposition=-0.112 organisation.cut.other=-0.196 thing.cut.none=0.091
        thing.cut.several=-0.175 thing.cut.preposition=-0.176 thing.cut.clause=0.228
        thing.cut.joined=-0.169 thing.cut.apposition=0.242 thing.cut.other=-0.051
        what.cut.several=-0.199 what.cut.left=-0.424 what.cut.preposition=0.109
        what.cut.clause=0.369 what.cut.joined=0.358 what.cut.apposition=-0.092
        what.cut.other=-0.131 why.cut.none=-0.396 why.cut.several=0.059 why.cut.left=0.247
        why.cut.preposition=-0.309 why.cut.clause=0.466 why.cut.joined=0.238
        why.cut.apposition=-0.177 why.cut.other=-0.538 how.cut.none=-0.090 how.cut.several=-0.293
        how.cut.left=-0.762 how.cut.preposition=0.598 how.cut.clause=-0.599 how.cut.joined=-0.365
        how.cut.apposition=0.458 how.cut.other=0.538 other.cut.none=-0.573
        other.cut.several=-0.692 other.cut.left=-0.993 other.cut.preposition=0.422
        other.cut.clause=-0.559 other.cut.joined=0.577 other.cut.apposition=0.672
        other.cut.other=-0.179 anyCut.cut.none=0.138 anyCut.cut.several=-0.164
        anyCut.cut.left=-0.139 anyCut.cut.preposition=-0.034 anyCut.cut.clause=0.166
        anyCut.cut.joined=-0.024 anyCut.cut.apposition=0.053 anyCut.cut.other=0.029
        who.top.noun=-0.281 who.top.nouns=0.138 who.top.name=0.886 who.top.pronoun=-0.103
        who.top.number=-0.106 who.top.determiner=-0.022 who.top.adjective=-0.174
        who.top.adverb=-0.021 who.top.particle=-0.027 who.top.preposition=-0.146
        who.top.base=-0.078 who.top.past=-0.099 who.top.gerund=0.075 who.top.participle=-0.113
        who.top.present=-0.106 who.top.other=-0.085 place.top.noun=-0.381 place.top.nouns=-0.187
        place.top.name=0.748 place.top.number=-0.301 place.top.determiner=-0.023
        place.top.adjective=0.320 place.top.adverb=-0.087 place.top.preposition=0.325
        place.top.to=-0.090 place.top.base=-0.127 place.top.past=-0.115 place.top.gerund=-0.151
        place.top.participle=-0.143 place.top.present=-0.084 place.top.other=-0.115
        country.top.noun=-0.050 country.top.nouns=-0.249 country.top.name=0.915
        country.top.number=-0.141 country.top.adjective=-0.188 country.top.adverb=-0.038
        country.top.preposition=-0.261 country.top.base=-0.028 country.top.participle=-0.030
        country.top.present=-0.024 date.top.noun=-0.261 date.top.nouns=-0.220 date.top.name=-0.081
        date.top.number=0.698 date.top.possessiveMark=-0.034 date.top.adjective=-0.137
        date.top.adverb=0.182 date.top.preposition=-0.079 date.top.to=-0.056 date.top.base=-0.095
        date.top.past=0.063 date.top.gerund=-0.050 date.top.participle=-0.091
        date.top.present=0.146 date.top.asking=-0.021 date.top.comma=-0.113 count.top.noun=-0.095
        count.top.nouns=0.104 count.top.name=-0.547 count.top.pronoun=-0.022
        count.top.number=0.722 count.top.determiner=-0.034 count.top.adjective=-0.180
        count.top.adverb=0.201 count.top.preposition=0.095 count.top.base=-0.061
        count.top.past=-0.086 count.top.gerund=-0.030 count.top.participle=-0.114
        count.top.present=-0.060 number.top.noun=-0.290 number.top.nouns=0.535
        number.top.name=-0.185 number.top.possessor=-0.025 number.top.number=0.576
        number.top.determiner=-0.068 number.top.possessiveMark=-0.033 number.top.adjective=-0.331
        number.top.adverb=0.159 number.top.modal=-0.041 number.top.base=-0.125
        number.top.past=-0.164 number.top.gerund=-0.117 number.top.participle=-0.261
        number.top.present=0.109 number.top.asking=-0.036 number.top.other=-0.320
        organisation.top.noun=-0.535 organisation.top.nouns=0.243 organisation.top.name=0.903
        organisation.top.number=-0.200 organisation.top.adjective=0.073
        organisation.top.preposition=-0.177 organisation.top.base=-0.172
        organisation.top.past=-0.078 organisation.top.gerund=-0.046
        organisation.top.participle=-0.085 organisation.top.present=-0.113
        organisation.top.other=-0.050 thing.top.noun=0.286 thing.top.nouns=-0.083
        thing.top.name=0.312 thing.top.possessor=-0.039 thing.top.number=-0.073
        thing.top.determiner=-0.059 thing.top.possessiveMark=-0.050 thing.top.adjective=0.131
        thing.top.adverb=-0.027 thing.top.particle=-0.042 thing.top.preposition=-0.263
        thing.top.modal=-0.032 thing.top.past=-0.150 thing.top.gerund=0.096
        thing.top.participle=-0.098 thing.top.present=-0.057 thing.top.asking=-0.044
        thing.top.mark=-0.119 thing.top.other=0.065 what.top.noun=0.246 what.top.nouns=0.185
        what.top.name=0.204 what.top.pronoun=-0.034 what.top.possessor=-0.021
        what.top.number=-0.222 what.top.determiner=-0.022 what.top.possessiveMark=-0.041
        what.top.adjective=0.212 what.top.adverb=-0.161 what.top.particle=-0.104
        what.top.preposition=-0.365 what.top.conjunction=-0.039 what.top.to=-0.056
        what.top.modal=-0.047 what.top.gerund=0.233 what.top.participle=-0.032
        what.top.present=-0.282 what.top.asking=-0.059 what.top.askingAdverb=-0.365
        what.top.other=-0.052 why.top.noun=-0.514 why.top.nouns=0.104 why.top.name=-0.435
        why.top.number=-0.269 why.top.possessiveMark=-0.092 why.top.adjective=0.422
        why.top.adverb=-0.061 why.top.preposition=-0.337 why.top.base=0.204 why.top.past=-0.458
        why.top.gerund=0.255 why.top.participle=-0.174 why.top.present=0.504 why.top.comma=-0.108
        why.top.other=-0.103 how.top.noun=0.481 how.top.nouns=-0.263 how.top.name=-0.362
        how.top.pronoun=-0.031 how.top.number=-0.127 how.top.possessiveMark=-0.054
        how.top.adjective=-0.155 how.top.adverb=-0.156 how.top.particle=-0.209
        how.top.preposition=0.106 how.top.modal=-0.029 how.top.base=-0.294 how.top.past=0.135
        how.top.gerund=-0.101 how.top.participle=0.089 how.top.present=-0.345 other.top.noun=0.119
        other.top.nouns=-0.898 other.top.name=0.108 other.top.number=-0.164
        other.top.determiner=-0.231 other.top.possessiveMark=-0.071 other.top.adjective=0.580
        other.top.adverb=-0.193 other.top.preposition=-0.269 other.top.conjunction=-0.061
        other.top.modal=-0.036 other.top.base=-0.411 other.top.past=-0.131 other.top.gerund=0.841
        other.top.participle=-0.236 other.top.present=-0.417
        governor.as.subject.role.subject=0.323 governor.as.subject.role.object=-0.166
        governor.as.subject.role.attribute=-0.092 governor.as.subject.role.adverb=-0.081
        governor.as.subject.role.compound=-0.246 governor.as.subject.role.adjective=-0.134
        governor.as.subject.role.number=0.214 governor.as.subject.role.other=-0.159
        governor.as.subject.role.in=-0.128 governor.as.subject.role.on=0.072
        governor.as.subject.role.at=-0.086 governor.as.subject.role.by=-0.112
        governor.as.subject.role.for=-0.507 governor.as.subject.role.from=-0.108
        governor.as.subject.role.to=-0.595 governor.as.subject.role.of=0.382
        governor.as.subject.role.with=-0.200 governor.as.subject.role.as=-1.113
        governor.as.subject.role.otherPreposition=-0.270 governor.as.object.role.subject=-0.268
        governor.as.object.role.object=1.233 governor.as.object.role.attribute=1.125
        governor.as.object.role.adverb=-0.533 governor.as.object.role.other=-0.065
        governor.as.object.role.in=-0.269 governor.as.object.role.for=-0.180
        governor.as.object.role.from=-0.474 governor.as.object.role.to=-0.050
        governor.as.object.role.of=-0.731 governor.as.object.role.as=-0.234
        governor.as.object.role.otherPreposition=-0.317
        governor.as.preposition.role.subject=-0.561 governor.as.preposition.role.object=-1.104
        governor.as.preposition.role.attribute=-0.194 governor.as.preposition.role.adverb=-0.042
        governor.as.preposition.role.compound=-0.162 governor.as.preposition.role.adjective=0.870
        governor.as.preposition.role.number=0.954 governor.as.preposition.role.other=0.598
        governor.as.preposition.role.in=0.176 governor.as.preposition.role.on=-0.313
        governor.as.preposition.role.at=-0.282 governor.as.preposition.role.by=1.050
        governor.as.preposition.role.for=0.197 governor.as.preposition.role.from=0.554
        governor.as.preposition.role.to=0.552 governor.as.preposition.role.of=1.221
        governor.as.preposition.role.with=-0.512 governor.as.preposition.role.as=0.478
        governor.as.preposition.role.otherPreposition=0.194 governor.as.when.role.subject=-0.207
        governor.as.when.role.object=0.072 governor.as.when.role.attribute=-0.022
        governor.as.when.role.adverb=-0.125 governor.as.when.role.other=-0.158
        governor.as.when.role.in=0.147 governor.as.when.role.on=0.316
        governor.as.when.role.by=0.965 governor.as.when.role.for=-0.027
        governor.as.when.role.from=-0.565 governor.as.when.role.to=-0.243
        governor.as.when.role.of=-0.349 governor.as.when.role.as=-0.066
        governor.as.when.role.otherPreposition=-0.237 governor.as.where.role.subject=-0.169
        governor.as.where.role.object=-0.206 governor.as.where.role.other=-0.104
        governor.as.where.role.in=0.503 governor.as.where.role.on=-0.281
        governor.as.where.role.at=-0.895 governor.as.where.role.from=1.127
        governor.as.where.role.to=-0.212 governor.as.where.role.of=-1.184
        governor.as.where.role.with=-0.138 governor.as.where.role.as=-0.443
        governor.as.where.role.otherPreposition=0.813 governor.as.why.role.subject=-0.025
        governor.as.why.role.object=-0.122 governor.as.why.role.other=0.702
        governor.as.why.role.in=-0.089 governor.as.why.role.as=1.165
        governor.as.why.role.otherPreposition=-0.629 governor.as.how.role.subject=-0.171
        governor.as.how.role.object=0.444 governor.as.how.role.adverb=-0.192
        governor.as.how.role.other=-0.308 governor.as.how.role.in=-0.145
        governor.as.how.role.by=0.620 governor.as.how.role.from=-0.391
        governor.as.how.role.with=0.879 governor.as.how.role.otherPreposition=-0.478
        governor.as.other.role.compound=-0.557 governor.as.other.role.adjective=-1.184
        governor.as.other.role.in=-0.056 governor.as.other.role.for=-0.604
        governor.as.other.role.as=-0.971 governor.as.other.role.otherPreposition=-0.066
        governor.turned.subject.role.subject=-0.427 governor.turned.subject.role.object=-0.041
        governor.turned.subject.role.adjective=-0.045 governor.turned.subject.role.other=-0.131
        governor.turned.subject.role.in=-0.831 governor.turned.subject.role.on=-0.075
        governor.turned.subject.role.at=-0.021 governor.turned.subject.role.by=0.576
        governor.turned.subject.role.for=0.452 governor.turned.subject.role.from=-0.383
        governor.turned.subject.role.to=-0.150 governor.turned.subject.role.of=-0.592
        governor.turned.subject.role.with=-0.858 governor.turned.subject.role.as=-0.248
        governor.turned.subject.role.otherPreposition=-0.109 asksAny.one=-0.129
        asksAny.several=0.200 asksAny.other=-0.042 asksOne.one=0.139 asksOne.several=0.036
        asksOne.first=-0.045 asksOne.other=-0.116 asksSeveral.one=-0.080 asksSeveral.several=0.909
        asksSeveral.first=-0.450 asksSeveral.other=-0.380
        """
}
