extension AnswerWeights {
    /// Printed by `sutra eval answers --fit`.
    static let lines = """
        sentence=0.690 sentenceSquared=0.698 reach=0.367 reachSquared=0.375 passage=0.884
        rank=0.835 isFirstPassage=0.868 proximity=0.121 nearest=0.206 verbRight=-0.051
        verbRightOfSubject=0.046 verbLeftOfSubject=-0.335 governed=0.070 governedByOther=-0.044
        overlap=-0.124 kindHead=0.991 kindInside=0.453 kindBeside=0.403 kindFollows=1.323
        pairs=0.628 behindBest=-0.335 isBestSentence=0.471 leftAlike=0.287 rightAlike=0.310
        opensSentence=-0.046 firstSentence=0.086 isTitle=0.438 inParentheses=-0.063
        repeated=-0.230 sameClause=0.097 relation=0.217 path=0.367 anchored=0.275 withOf=-0.037
        possessive=-0.053 sameThing=0.168 passageShare=0.496 behindBestPassage=-0.468
        sentenceBefore=0.317 within3=0.048 within6=0.334 within10=0.824 samePreposition=1.016
        otherPreposition=-0.065 saidHead=0.052 unsaid=0.240 trimmedSaid=0.132 trimmedUnsaid=-0.428
        behindAll=0.076 beforeAll=-0.128 behindAllOfSubject=-0.091 beforeAllOfSubject=0.340
        clauseShare=0.559 expectedSide=0.123 unexpectedSide=-0.083 expectedNear=-0.038
        missingNames=0.113 chain=0.576 treeProximity=0.234 treeNearest=0.147 treeInside=0.060
        treeBelowHead=0.378 treeBesideHead=0.087 treeClause=0.456 treePairs=0.557 headSaid=0.063
        headIsGovernor=0.295 apposedTo=0.194 apposedBy=0.350 unitInside=1.026 unitBeside=0.930
        unitMissing=-1.826 who.person=0.552 who.place=0.170 who.organisation=-0.270
        who.work=-0.043 who.event=-0.089 who.year=-0.045 who.number=-0.119 who.quantity=-0.154
        who.name=0.280 who.noun=-0.201 who.adjective=-0.128 who.list=0.408 who.clause=-0.654
        place.person=0.030 place.organisation=-0.166 place.work=0.309 place.event=-0.088
        place.date=-0.093 place.year=-0.226 place.number=0.319 place.quantity=-0.292
        place.name=0.231 place.noun=-0.311 place.adjective=-0.145 place.list=0.329
        place.clause=-0.113 country.person=-0.403 country.place=1.129 country.organisation=-0.143
        country.work=-0.104 country.event=-0.050 country.date=-0.111 country.year=-0.105
        country.number=-0.149 country.quantity=-0.155 country.name=-1.345 country.noun=0.291
        country.adjective=-0.136 country.clause=-0.882 date.person=-0.090 date.place=-0.243
        date.organisation=-0.119 date.work=-0.027 date.event=-0.175 date.date=1.045
        date.year=0.779 date.number=-0.392 date.quantity=0.709 date.name=-0.565 date.noun=-0.405
        date.adjective=-0.117 date.list=0.106 date.clause=-0.867 count.place=-0.044
        count.organisation=-0.065 count.date=-0.174 count.year=-0.022 count.number=0.903
        count.name=-0.156 count.noun=-0.295 count.adjective=0.138 count.list=-0.236
        count.clause=-0.483 number.person=-0.031 number.place=-0.063 number.organisation=-0.120
        number.work=-0.020 number.date=0.117 number.year=-0.286 number.number=1.162
        number.quantity=-0.038 number.name=-0.576 number.noun=-0.340 number.adjective=-0.303
        number.list=-0.681 number.clause=0.324 organisation.person=0.076 organisation.place=-0.228
        organisation.organisation=0.671 organisation.work=-0.127 organisation.event=-0.198
        organisation.year=-0.153 organisation.number=-0.083 organisation.quantity=-0.216
        organisation.name=0.411 organisation.noun=-0.478 organisation.adjective=0.310
        organisation.list=-0.567 organisation.clause=-0.229 thing.person=0.032 thing.place=0.036
        thing.organisation=0.363 thing.work=0.284 thing.event=0.154 thing.date=-0.074
        thing.year=-0.102 thing.number=0.059 thing.quantity=-0.139 thing.name=0.156
        thing.noun=0.077 thing.adjective=-0.077 thing.list=-0.069 thing.clause=-0.427
        what.person=0.238 what.place=0.083 what.organisation=-0.023 what.work=0.721
        what.event=0.277 what.date=-0.068 what.year=-0.147 what.quantity=-0.146 what.name=0.093
        what.noun=-0.035 what.adjective=-0.234 what.list=0.044 what.clause=-0.415
        why.organisation=-0.054 why.work=-0.030 why.date=-0.046 why.year=-0.022 why.number=-0.053
        why.quantity=-0.117 why.name=-0.306 why.noun=0.574 why.adjective=-0.123 why.list=0.203
        why.clause=-0.362 how.person=-0.043 how.place=-0.179 how.organisation=-0.024
        how.work=-0.024 how.date=-0.390 how.year=0.119 how.number=-0.458 how.quantity=0.814
        how.name=-0.150 how.noun=-0.254 how.adjective=0.098 how.list=0.049 how.clause=-0.238
        other.person=-0.381 other.place=-0.450 other.organisation=0.716 other.work=-0.167
        other.event=-0.031 other.date=-0.051 other.year=-0.077 other.number=-0.055
        other.quantity=-0.170 other.name=-0.037 other.noun=-0.338 other.adjective=0.631
        other.list=-0.352 other.clause=-0.266 who.after.none=0.118 who.after.in=-0.314
        who.after.on=-0.152 who.after.at=-0.217 who.after.by=0.199 who.after.for=-0.150
        who.after.from=-0.082 who.after.to=0.035 who.after.of=0.212 who.after.with=0.243
        who.after.as=0.072 who.after.after=-0.202 who.after.is=-0.281 who.after.verb=0.105
        who.after.comma=0.193 who.after.otherPreposition=-0.166 who.after.other=0.129
        place.after.none=0.207 place.after.in=-0.022 place.after.at=0.425 place.after.for=-0.232
        place.after.to=0.317 place.after.of=0.096 place.after.with=-0.226 place.after.as=0.105
        place.after.after=-0.255 place.after.is=0.057 place.after.verb=0.432
        place.after.comma=-0.021 place.after.otherPreposition=-0.220 place.after.other=-0.892
        country.after.none=-0.304 country.after.in=0.491 country.after.on=-0.135
        country.after.at=-0.056 country.after.by=-0.137 country.after.for=0.405
        country.after.from=0.332 country.after.to=0.201 country.after.of=-1.167
        country.after.with=0.865 country.after.as=-0.069 country.after.after=-0.047
        country.after.is=-0.301 country.after.verb=-0.563 country.after.comma=0.127
        country.after.otherPreposition=-0.378 country.after.other=-0.537 date.after.none=-0.184
        date.after.in=0.163 date.after.at=0.161 date.after.by=0.145 date.after.for=-0.057
        date.after.from=0.273 date.after.to=-0.038 date.after.of=0.306 date.after.with=-0.148
        date.after.as=0.213 date.after.after=0.043 date.after.is=-0.170 date.after.verb=-0.269
        date.after.comma=-0.511 date.after.otherPreposition=0.194 date.after.other=-0.052
        count.after.none=-0.229 count.after.in=-0.190 count.after.on=-0.200 count.after.at=-0.520
        count.after.by=0.321 count.after.for=-0.069 count.after.from=-0.105 count.after.to=0.558
        count.after.of=0.322 count.after.with=0.216 count.after.as=-0.190 count.after.after=0.458
        count.after.is=0.059 count.after.verb=0.099 count.after.comma=-0.323
        count.after.otherPreposition=-0.584 count.after.other=-0.026 number.after.none=-0.043
        number.after.in=-0.142 number.after.on=-0.108 number.after.at=-0.307 number.after.by=0.455
        number.after.for=0.287 number.after.from=0.061 number.after.to=-0.495
        number.after.of=-0.262 number.after.with=0.326 number.after.as=-0.149
        number.after.after=-0.105 number.after.is=0.165 number.after.verb=0.334
        number.after.comma=-0.396 number.after.otherPreposition=-0.353 number.after.other=0.293
        organisation.after.none=0.580 organisation.after.in=-0.527 organisation.after.on=-0.084
        organisation.after.at=0.138 organisation.after.by=-0.357 organisation.after.for=-0.202
        organisation.after.from=-0.139 organisation.after.to=0.351 organisation.after.of=0.074
        organisation.after.with=-0.269 organisation.after.as=-0.119
        organisation.after.after=-0.027 organisation.after.is=0.144 organisation.after.verb=0.356
        organisation.after.comma=-0.445 organisation.after.otherPreposition=0.048
        organisation.after.other=-0.282 thing.after.none=0.390 thing.after.in=-0.127
        thing.after.on=-0.022 thing.after.by=-0.190 thing.after.for=-0.184 thing.after.from=0.271
        thing.after.to=-0.076 thing.after.of=-0.313 thing.after.with=0.106 thing.after.as=0.192
        thing.after.after=0.058 thing.after.is=0.069 thing.after.comma=-0.228
        thing.after.otherPreposition=-0.054 thing.after.other=0.116 what.after.none=0.312
        what.after.in=-0.023 what.after.at=-0.030 what.after.by=-0.132 what.after.for=-0.050
        what.after.from=-0.046 what.after.to=0.202 what.after.of=-0.110 what.after.with=-0.099
        what.after.after=-0.119 what.after.is=0.060 what.after.verb=-0.154 what.after.comma=-0.035
        what.after.otherPreposition=0.046 what.after.other=-0.038 why.after.none=0.610
        why.after.in=-0.213 why.after.on=0.658 why.after.by=-0.071 why.after.for=-0.228
        why.after.from=-0.330 why.after.to=-0.471 why.after.of=0.186 why.after.with=-0.056
        why.after.as=-0.596 why.after.is=0.366 why.after.verb=-0.075 why.after.comma=-0.220
        why.after.otherPreposition=0.182 why.after.other=-0.693 how.after.in=-0.482
        how.after.on=0.255 how.after.at=-0.066 how.after.by=0.445 how.after.for=-0.211
        how.after.from=-0.514 how.after.to=0.251 how.after.of=-0.193 how.after.with=0.248
        how.after.as=-0.497 how.after.after=-0.044 how.after.is=0.421 how.after.verb=0.228
        how.after.comma=-0.209 how.after.otherPreposition=-0.564 how.after.other=-0.505
        other.after.none=0.022 other.after.in=-0.653 other.after.on=-0.286 other.after.at=-0.091
        other.after.by=0.104 other.after.for=-0.073 other.after.from=-0.150 other.after.to=-0.466
        other.after.of=0.040 other.after.with=-0.110 other.after.as=0.976 other.after.after=-0.043
        other.after.is=0.668 other.after.verb=-0.830 other.after.comma=-0.166
        other.after.otherPreposition=-0.130 other.after.other=-0.224 who.subject=-0.155
        who.rightOfVerb=0.136 who.leftOfVerb=0.441 who.elsewhere=-0.217 place.subject=-0.053
        place.rightOfVerb=0.520 place.leftOfVerb=-0.451 place.elsewhere=-0.119
        country.rightOfVerb=0.496 country.leftOfVerb=-0.309 country.elsewhere=-0.171
        date.subject=0.159 date.rightOfVerb=-0.217 date.leftOfVerb=0.406 date.elsewhere=-0.251
        count.subject=-0.275 count.rightOfVerb=0.088 count.leftOfVerb=0.773 count.elsewhere=-0.267
        number.rightOfVerb=-0.338 number.leftOfVerb=0.312 number.elsewhere=0.084
        organisation.subject=0.421 organisation.rightOfVerb=-0.033 organisation.leftOfVerb=0.095
        organisation.elsewhere=-0.550 thing.subject=-0.115 thing.rightOfVerb=0.372
        thing.leftOfVerb=0.120 thing.elsewhere=-0.157 what.subject=-0.160 what.rightOfVerb=0.128
        what.leftOfVerb=0.023 why.subject=0.343 why.rightOfVerb=-0.387 why.leftOfVerb=-0.384
        why.elsewhere=0.235 how.subject=-0.412 how.rightOfVerb=0.739 how.leftOfVerb=0.135
        how.elsewhere=-0.183 other.subject=0.325 other.rightOfVerb=0.424 other.leftOfVerb=-1.702
        other.elsewhere=-0.148 person.length0=-0.034 person.length1=0.031 person.length2=0.067
        person.length3=0.363 person.length4=-0.061 place.length0=-0.070 place.length1=-0.038
        place.length2=0.342 place.length3=0.241 place.length4=-0.375 place.length5=-0.222
        organisation.length0=-0.057 organisation.length1=0.025 organisation.length3=0.094
        organisation.length4=0.199 organisation.length5=-0.224 work.length0=0.021
        work.length1=0.109 work.length2=0.478 work.length3=0.039 work.length4=0.070
        work.length5=0.085 event.length1=-0.089 event.length2=-0.135 event.length3=0.327
        event.length4=-0.084 date.length0=0.072 date.length1=0.037 date.length2=0.031
        date.length4=-0.109 date.length5=-0.034 number.length1=0.167 number.length2=0.027
        number.length3=1.028 quantity.length1=-0.098 quantity.length2=0.028 quantity.length3=0.099
        quantity.length5=0.060 name.length0=0.047 name.length1=0.289 name.length3=-0.036
        name.length4=-0.198 name.length5=-0.108 noun.length0=-0.087 noun.length1=0.027
        noun.length2=0.053 noun.length3=-0.101 noun.length4=0.060 noun.length5=-0.035
        adjective.length0=0.026 adjective.length1=-0.094 adjective.length3=0.024
        adjective.length4=-0.083 adjective.length5=-0.059 list.length2=0.108 list.length3=-0.039
        list.length4=-0.129 list.length5=0.130 clause.length0=-0.099 clause.length1=-0.028
        clause.length2=-0.115 clause.length4=-0.039 clause.length5=-0.099 before.nouns=-0.082
        before.name=-0.334 before.pronoun=-0.021 before.possessor=0.063 before.number=-0.166
        before.determiner=0.026 before.possessiveMark=0.084 before.adjective=-0.140
        before.adverb=-0.029 before.particle=-0.074 before.preposition=0.115
        before.conjunction=-0.163 before.base=0.168 before.past=-0.062 before.participle=0.074
        before.present=0.220 before.asking=0.042 before.existential=-0.022 before.comma=-0.069
        before.mark=0.199 before.other=-0.073 before.edge=0.241 behind.nouns=0.144
        behind.name=-0.296 behind.pronoun=-0.032 behind.possessor=-0.038 behind.number=-0.151
        behind.determiner=-0.074 behind.possessiveMark=0.169 behind.adjective=0.037
        behind.adverb=-0.048 behind.particle=-0.037 behind.preposition=-0.275
        behind.conjunction=-0.222 behind.to=-0.131 behind.modal=-0.038 behind.base=-0.037
        behind.past=-0.087 behind.gerund=-0.029 behind.present=0.062 behind.askingAdverb=0.127
        behind.existential=-0.025 behind.comma=0.414 behind.mark=0.583 behind.other=-0.075
        behind.edge=-0.109 first.noun=0.030 first.nouns=0.021 first.name=0.275 first.number=0.141
        first.determiner=0.079 first.possessiveMark=-0.046 first.adjective=-0.055
        first.adverb=-0.167 first.particle=-0.025 first.preposition=-0.033
        first.conjunction=-0.088 first.to=-0.107 first.modal=-0.090 first.base=0.028
        first.past=-0.048 first.gerund=0.139 first.present=-0.114 first.asking=-0.103
        first.askingAdverb=0.055 first.existential=-0.025 first.comma=-0.041 first.mark=-0.060
        first.other=-0.068 last.noun=0.078 last.nouns=0.147 last.name=0.120 last.pronoun=-0.029
        last.number=0.045 last.determiner=-0.029 last.adjective=0.091 last.adverb=0.028
        last.particle=0.040 last.preposition=-0.054 last.conjunction=-0.063 last.to=-0.021
        last.modal=-0.029 last.base=-0.022 last.past=-0.036 last.gerund=-0.047
        last.participle=-0.145 last.present=-0.127 last.asking=-0.042 last.askingAdverb=-0.057
        last.comma=-0.113 last.mark=-0.108 last.other=0.097 asked.act.person=-0.323
        asked.act.place=-0.589 asked.act.organisation=0.910 asked.act.work=-0.171
        asked.act.event=1.125 asked.act.date=-0.036 asked.act.year=-0.036 asked.act.number=-0.055
        asked.act.quantity=-0.160 asked.act.name=-0.231 asked.act.noun=-0.060
        asked.act.adjective=0.168 asked.act.list=-0.325 asked.act.clause=-0.118
        asked.animal.organisation=-0.076 asked.animal.work=-0.039 asked.animal.event=-0.056
        asked.animal.number=-0.050 asked.animal.quantity=-0.371 asked.animal.name=0.844
        asked.animal.noun=-0.216 asked.animal.adjective=-1.031 asked.animal.list=-0.242
        asked.animal.clause=-1.324 asked.artifact.person=-0.185 asked.artifact.place=0.910
        asked.artifact.organisation=1.053 asked.artifact.work=-0.223 asked.artifact.event=-0.043
        asked.artifact.date=-0.240 asked.artifact.year=-0.075 asked.artifact.number=-0.220
        asked.artifact.quantity=-0.683 asked.artifact.name=0.230 asked.artifact.noun=-0.108
        asked.artifact.adjective=0.119 asked.artifact.list=-0.439 asked.artifact.clause=-0.950
        asked.attribute.person=-0.203 asked.attribute.place=-0.172
        asked.attribute.organisation=-0.161 asked.attribute.work=-0.403
        asked.attribute.event=-0.153 asked.attribute.date=-0.029 asked.attribute.year=-0.053
        asked.attribute.number=0.688 asked.attribute.quantity=-0.034 asked.attribute.name=-0.818
        asked.attribute.noun=0.336 asked.attribute.adjective=-0.656 asked.attribute.list=0.630
        asked.attribute.clause=-0.624 asked.body.person=-0.572 asked.body.place=0.781
        asked.body.work=-0.050 asked.body.event=-0.070 asked.body.date=-0.071
        asked.body.year=-0.042 asked.body.number=-0.112 asked.body.quantity=-0.295
        asked.body.noun=-0.543 asked.body.adjective=-0.612 asked.body.list=0.792
        asked.body.clause=-1.366 asked.cognition.person=0.320 asked.cognition.place=-0.255
        asked.cognition.work=0.160 asked.cognition.event=-0.048 asked.cognition.date=-0.088
        asked.cognition.year=-0.099 asked.cognition.number=0.652 asked.cognition.quantity=-0.409
        asked.cognition.name=-0.571 asked.cognition.noun=-0.193 asked.cognition.adjective=0.095
        asked.cognition.list=0.297 asked.cognition.clause=-0.132 asked.communication.person=0.233
        asked.communication.place=-0.090 asked.communication.organisation=-0.308
        asked.communication.work=1.209 asked.communication.event=0.322
        asked.communication.date=-0.144 asked.communication.year=-0.122
        asked.communication.number=0.292 asked.communication.quantity=-0.312
        asked.communication.name=0.050 asked.communication.noun=-0.367
        asked.communication.adjective=-0.327 asked.communication.list=-0.451
        asked.communication.clause=-0.132 asked.event.person=-0.343 asked.event.place=-0.169
        asked.event.organisation=-0.750 asked.event.work=0.907 asked.event.date=-0.323
        asked.event.year=-0.148 asked.event.number=-0.529 asked.event.quantity=-0.275
        asked.event.name=0.087 asked.event.noun=-1.495 asked.event.adjective=0.687
        asked.event.list=-0.625 asked.event.clause=-0.064 asked.group.person=0.336
        asked.group.place=0.150 asked.group.organisation=0.270 asked.group.work=-0.271
        asked.group.event=-0.093 asked.group.date=-0.138 asked.group.year=-0.111
        asked.group.number=0.202 asked.group.quantity=-0.304 asked.group.name=0.337
        asked.group.noun=-0.412 asked.group.list=0.222 asked.group.clause=-0.587
        asked.location.person=-0.368 asked.location.place=0.706 asked.location.organisation=-0.509
        asked.location.work=1.012 asked.location.event=-0.082 asked.location.date=-0.042
        asked.location.year=-0.108 asked.location.number=0.595 asked.location.quantity=-0.359
        asked.location.name=0.141 asked.location.noun=-0.134 asked.location.adjective=-0.235
        asked.location.list=-0.295 asked.location.clause=-1.149 asked.motive.place=-0.113
        asked.motive.organisation=-0.499 asked.motive.work=-0.174 asked.motive.event=-0.464
        asked.motive.year=-0.329 asked.motive.number=-0.021 asked.motive.quantity=-0.381
        asked.motive.name=-1.009 asked.motive.noun=-1.334 asked.motive.adjective=-0.307
        asked.motive.list=-0.655 asked.motive.clause=1.456 asked.object.person=-0.085
        asked.object.place=1.409 asked.object.organisation=-0.097 asked.object.work=-0.033
        asked.object.event=-0.024 asked.object.date=-0.054 asked.object.year=-0.042
        asked.object.number=-0.063 asked.object.quantity=-0.605 asked.object.name=0.028
        asked.object.noun=-0.901 asked.object.adjective=-0.271 asked.object.list=-0.814
        asked.object.clause=-1.030 asked.person.person=0.546 asked.person.place=0.091
        asked.person.organisation=-0.186 asked.person.work=0.169 asked.person.event=-0.040
        asked.person.date=-0.206 asked.person.year=-0.071 asked.person.number=-0.109
        asked.person.quantity=-0.211 asked.person.name=0.316 asked.person.noun=-0.744
        asked.person.adjective=0.318 asked.person.list=0.140 asked.person.clause=-0.570
        asked.phenomenon.person=-0.227 asked.phenomenon.place=-0.374
        asked.phenomenon.organisation=-0.371 asked.phenomenon.work=-0.200
        asked.phenomenon.event=-0.131 asked.phenomenon.date=-0.411 asked.phenomenon.year=-0.132
        asked.phenomenon.number=-0.413 asked.phenomenon.quantity=0.645
        asked.phenomenon.noun=-0.455 asked.phenomenon.adjective=0.719 asked.phenomenon.list=-0.844
        asked.phenomenon.clause=-0.351 asked.plant.name=-0.020 asked.plant.noun=0.568
        asked.plant.adjective=-0.453 asked.plant.list=-0.037 asked.plant.clause=-0.133
        asked.possession.person=-0.419 asked.possession.place=-0.277
        asked.possession.organisation=-0.339 asked.possession.work=-0.038
        asked.possession.date=-0.495 asked.possession.year=-0.089 asked.possession.number=-0.315
        asked.possession.quantity=-0.739 asked.possession.name=0.769 asked.possession.noun=-0.216
        asked.possession.adjective=-0.494 asked.possession.list=-0.783
        asked.possession.clause=0.482 asked.relation.person=-0.089 asked.relation.place=-0.233
        asked.relation.organisation=-0.291 asked.relation.work=0.973 asked.relation.event=-0.075
        asked.relation.date=-0.046 asked.relation.year=-0.060 asked.relation.number=0.474
        asked.relation.quantity=-0.509 asked.relation.name=0.392 asked.relation.noun=-1.526
        asked.relation.adjective=0.634 asked.relation.list=-0.444 asked.relation.clause=-0.306
        asked.state.person=-0.133 asked.state.place=-0.070 asked.state.work=-0.073
        asked.state.date=-0.038 asked.state.year=-0.044 asked.state.number=-0.299
        asked.state.quantity=0.629 asked.state.name=0.248 asked.state.noun=-0.145
        asked.state.adjective=-0.913 asked.state.list=0.559 asked.state.clause=-1.372
        asked.substance.person=-0.131 asked.substance.number=-0.122
        asked.substance.quantity=-0.308 asked.substance.name=-0.089 asked.substance.noun=0.296
        asked.substance.adjective=-0.482 asked.substance.list=0.792 asked.substance.clause=-0.810
        asked.time.person=-0.098 asked.time.place=-0.128 asked.time.organisation=-0.140
        asked.time.work=-0.025 asked.time.year=0.681 asked.time.number=0.069
        asked.time.quantity=0.110 asked.time.name=0.229 asked.time.noun=-0.422
        asked.time.adjective=-0.470 asked.time.list=0.558 asked.time.clause=-0.860
        asked.act.names.act=0.092 asked.act.names.animal=0.705 asked.act.names.artifact=0.531
        asked.act.names.attribute=-0.179 asked.act.names.body=-0.372
        asked.act.names.cognition=0.216 asked.act.names.communication=0.826
        asked.act.names.event=0.725 asked.act.names.feeling=-0.047 asked.act.names.food=-0.036
        asked.act.names.group=-0.132 asked.act.names.location=0.661 asked.act.names.motive=-0.257
        asked.act.names.object=-0.215 asked.act.names.person=-0.179
        asked.act.names.phenomenon=-0.026 asked.act.names.possession=-0.027
        asked.act.names.process=-0.557 asked.act.names.quantity=-0.303
        asked.act.names.relation=-0.163 asked.act.names.state=-0.297
        asked.act.names.substance=-0.697 asked.act.names.time=-0.160 asked.animal.names.act=-0.372
        asked.animal.names.animal=-0.345 asked.animal.names.artifact=-1.028
        asked.animal.names.attribute=-0.037 asked.animal.names.body=-0.078
        asked.animal.names.cognition=-1.272 asked.animal.names.communication=-0.211
        asked.animal.names.event=-0.042 asked.animal.names.group=-0.190
        asked.animal.names.location=-0.075 asked.animal.names.object=-0.084
        asked.animal.names.person=-0.218 asked.animal.names.phenomenon=-0.022
        asked.animal.names.process=-0.366 asked.animal.names.quantity=-0.425
        asked.animal.names.state=-0.068 asked.animal.names.substance=-1.049
        asked.artifact.names.act=-0.477 asked.artifact.names.animal=-0.253
        asked.artifact.names.artifact=-1.039 asked.artifact.names.attribute=-0.176
        asked.artifact.names.body=-0.066 asked.artifact.names.cognition=0.157
        asked.artifact.names.communication=-0.104 asked.artifact.names.event=-0.241
        asked.artifact.names.feeling=-0.034 asked.artifact.names.food=-0.058
        asked.artifact.names.group=0.551 asked.artifact.names.location=0.139
        asked.artifact.names.object=-0.151 asked.artifact.names.person=-0.895
        asked.artifact.names.phenomenon=-0.471 asked.artifact.names.plant=-0.143
        asked.artifact.names.possession=-0.092 asked.artifact.names.process=-0.029
        asked.artifact.names.quantity=0.566 asked.artifact.names.relation=-0.160
        asked.artifact.names.shape=-0.272 asked.artifact.names.state=-0.218
        asked.artifact.names.substance=0.615 asked.artifact.names.time=-0.423
        asked.attribute.names.act=-0.432 asked.attribute.names.animal=-0.096
        asked.attribute.names.artifact=0.332 asked.attribute.names.attribute=-0.250
        asked.attribute.names.body=-1.091 asked.attribute.names.cognition=-0.572
        asked.attribute.names.communication=-0.030 asked.attribute.names.event=-0.155
        asked.attribute.names.feeling=-0.105 asked.attribute.names.group=-0.671
        asked.attribute.names.location=0.280 asked.attribute.names.object=-0.134
        asked.attribute.names.person=-0.481 asked.attribute.names.phenomenon=-0.087
        asked.attribute.names.plant=-0.140 asked.attribute.names.possession=-0.158
        asked.attribute.names.process=-0.513 asked.attribute.names.quantity=0.080
        asked.attribute.names.relation=-0.082 asked.attribute.names.state=-0.248
        asked.attribute.names.substance=0.224 asked.attribute.names.time=-0.236
        asked.body.names.act=-0.888 asked.body.names.animal=-0.028
        asked.body.names.artifact=-0.197 asked.body.names.attribute=-0.266
        asked.body.names.body=-0.233 asked.body.names.cognition=-0.551
        asked.body.names.communication=-0.537 asked.body.names.event=-0.059
        asked.body.names.feeling=-0.095 asked.body.names.group=1.683
        asked.body.names.location=0.370 asked.body.names.motive=-0.722
        asked.body.names.object=1.182 asked.body.names.person=-0.959 asked.body.names.plant=-0.027
        asked.body.names.possession=-0.230 asked.body.names.process=-0.041
        asked.body.names.quantity=-0.437 asked.body.names.relation=-0.346
        asked.body.names.state=-0.061 asked.body.names.substance=-0.277
        asked.body.names.time=-0.144 asked.cognition.names.act=-0.481
        asked.cognition.names.animal=-0.087 asked.cognition.names.artifact=-0.194
        asked.cognition.names.attribute=-0.372 asked.cognition.names.body=-0.103
        asked.cognition.names.cognition=0.199 asked.cognition.names.communication=0.559
        asked.cognition.names.event=0.759 asked.cognition.names.feeling=-0.162
        asked.cognition.names.food=0.973 asked.cognition.names.group=-0.626
        asked.cognition.names.location=0.054 asked.cognition.names.motive=-0.197
        asked.cognition.names.object=-0.163 asked.cognition.names.person=-0.466
        asked.cognition.names.phenomenon=-0.095 asked.cognition.names.plant=-0.071
        asked.cognition.names.possession=0.337 asked.cognition.names.process=-0.152
        asked.cognition.names.relation=-0.137 asked.cognition.names.shape=-0.051
        asked.cognition.names.substance=0.729 asked.cognition.names.time=-0.495
        asked.communication.names.act=0.157 asked.communication.names.animal=-0.258
        asked.communication.names.artifact=-0.148 asked.communication.names.attribute=0.091
        asked.communication.names.body=-0.109 asked.communication.names.communication=0.237
        asked.communication.names.event=-0.131 asked.communication.names.feeling=-0.042
        asked.communication.names.food=-0.116 asked.communication.names.group=-0.291
        asked.communication.names.location=-0.244 asked.communication.names.motive=-0.022
        asked.communication.names.object=0.431 asked.communication.names.person=-0.199
        asked.communication.names.phenomenon=-0.114 asked.communication.names.plant=-0.186
        asked.communication.names.possession=-0.092 asked.communication.names.quantity=-0.243
        asked.communication.names.relation=-0.205 asked.communication.names.shape=0.511
        asked.communication.names.state=-0.289 asked.communication.names.substance=0.523
        asked.communication.names.time=-0.292 asked.event.names.act=-0.485
        asked.event.names.animal=-1.215 asked.event.names.artifact=-0.372
        asked.event.names.attribute=-0.125 asked.event.names.cognition=-0.147
        asked.event.names.communication=0.297 asked.event.names.event=-0.422
        asked.event.names.feeling=-0.128 asked.event.names.group=-0.934
        asked.event.names.location=-0.961 asked.event.names.object=-0.528
        asked.event.names.person=-1.232 asked.event.names.quantity=-0.830
        asked.event.names.relation=-0.194 asked.event.names.state=-0.066
        asked.event.names.time=-0.627 asked.group.names.act=-0.113 asked.group.names.animal=-0.069
        asked.group.names.artifact=-0.088 asked.group.names.attribute=-0.238
        asked.group.names.body=-0.045 asked.group.names.cognition=-0.184
        asked.group.names.communication=0.260 asked.group.names.event=-0.050
        asked.group.names.feeling=0.360 asked.group.names.food=0.437 asked.group.names.group=0.165
        asked.group.names.location=0.099 asked.group.names.object=-0.169
        asked.group.names.person=0.221 asked.group.names.phenomenon=-0.040
        asked.group.names.plant=-0.094 asked.group.names.possession=-0.066
        asked.group.names.quantity=-0.144 asked.group.names.relation=-0.156
        asked.group.names.shape=-0.063 asked.group.names.state=-0.093
        asked.group.names.substance=-0.041 asked.group.names.time=-0.326
        asked.location.names.act=-0.289 asked.location.names.animal=-0.260
        asked.location.names.artifact=0.135 asked.location.names.attribute=-0.154
        asked.location.names.body=-0.089 asked.location.names.cognition=-0.274
        asked.location.names.communication=0.325 asked.location.names.event=-0.087
        asked.location.names.food=-0.048 asked.location.names.group=-0.585
        asked.location.names.location=0.753 asked.location.names.object=-0.327
        asked.location.names.person=0.181 asked.location.names.phenomenon=-0.114
        asked.location.names.plant=-0.058 asked.location.names.possession=-0.198
        asked.location.names.process=-0.268 asked.location.names.quantity=0.544
        asked.location.names.relation=-0.063 asked.location.names.state=-0.171
        asked.location.names.substance=-0.077 asked.location.names.time=-0.232
        asked.motive.names.act=-0.781 asked.motive.names.artifact=-0.152
        asked.motive.names.attribute=-0.226 asked.motive.names.cognition=-0.864
        asked.motive.names.communication=1.333 asked.motive.names.event=-0.321
        asked.motive.names.food=-0.151 asked.motive.names.group=0.785
        asked.motive.names.location=-0.542 asked.motive.names.motive=-0.022
        asked.motive.names.person=-0.826 asked.motive.names.possession=-0.021
        asked.motive.names.quantity=-0.401 asked.motive.names.relation=-0.069
        asked.motive.names.time=-0.395 asked.object.names.act=-0.136
        asked.object.names.artifact=-0.580 asked.object.names.cognition=-0.045
        asked.object.names.communication=-0.124 asked.object.names.event=-0.033
        asked.object.names.group=-0.177 asked.object.names.location=0.573
        asked.object.names.object=-0.683 asked.object.names.person=-0.248
        asked.object.names.phenomenon=-0.056 asked.object.names.quantity=-0.650
        asked.object.names.relation=-0.408 asked.object.names.state=-0.048
        asked.object.names.time=-0.093 asked.person.names.act=-0.541
        asked.person.names.animal=0.246 asked.person.names.artifact=-0.367
        asked.person.names.attribute=0.269 asked.person.names.body=-0.038
        asked.person.names.cognition=-0.237 asked.person.names.communication=-0.244
        asked.person.names.event=-0.152 asked.person.names.feeling=-0.051
        asked.person.names.food=-0.070 asked.person.names.group=-0.233
        asked.person.names.location=-0.394 asked.person.names.motive=-0.104
        asked.person.names.object=-0.244 asked.person.names.person=0.179
        asked.person.names.phenomenon=-0.066 asked.person.names.plant=-0.021
        asked.person.names.possession=0.111 asked.person.names.process=-0.050
        asked.person.names.quantity=-0.357 asked.person.names.relation=-0.481
        asked.person.names.state=-0.316 asked.person.names.substance=-0.261
        asked.person.names.time=-0.449 asked.phenomenon.names.act=-0.458
        asked.phenomenon.names.artifact=-0.578 asked.phenomenon.names.attribute=-0.251
        asked.phenomenon.names.body=-0.158 asked.phenomenon.names.cognition=-0.401
        asked.phenomenon.names.communication=-0.523 asked.phenomenon.names.event=-0.179
        asked.phenomenon.names.feeling=-0.047 asked.phenomenon.names.food=-0.405
        asked.phenomenon.names.group=-0.348 asked.phenomenon.names.location=-0.655
        asked.phenomenon.names.object=-0.313 asked.phenomenon.names.person=-0.605
        asked.phenomenon.names.phenomenon=-0.893 asked.phenomenon.names.possession=-0.062
        asked.phenomenon.names.process=-0.129 asked.phenomenon.names.quantity=0.353
        asked.phenomenon.names.relation=-0.187 asked.phenomenon.names.state=-0.203
        asked.phenomenon.names.substance=-0.232 asked.phenomenon.names.time=-0.509
        asked.plant.names.artifact=-0.264 asked.plant.names.attribute=-0.107
        asked.plant.names.body=-1.044 asked.plant.names.location=-0.021
        asked.plant.names.plant=1.028 asked.possession.names.act=-0.410
        asked.possession.names.animal=-0.030 asked.possession.names.artifact=-0.468
        asked.possession.names.attribute=-0.684 asked.possession.names.cognition=-0.556
        asked.possession.names.communication=-1.201 asked.possession.names.event=-0.156
        asked.possession.names.group=-0.751 asked.possession.names.location=-0.669
        asked.possession.names.person=-0.043 asked.possession.names.phenomenon=-0.089
        asked.possession.names.possession=-1.251 asked.possession.names.process=-0.155
        asked.possession.names.quantity=0.219 asked.possession.names.relation=-0.088
        asked.possession.names.state=-0.292 asked.possession.names.time=0.550
        asked.relation.names.act=-0.104 asked.relation.names.animal=-0.158
        asked.relation.names.artifact=0.556 asked.relation.names.cognition=-0.131
        asked.relation.names.communication=0.589 asked.relation.names.event=-0.070
        asked.relation.names.food=-0.740 asked.relation.names.group=-0.428
        asked.relation.names.location=-0.596 asked.relation.names.object=-0.327
        asked.relation.names.person=-0.338 asked.relation.names.phenomenon=-0.357
        asked.relation.names.plant=-0.133 asked.relation.names.possession=-0.204
        asked.relation.names.quantity=0.091 asked.relation.names.relation=0.784
        asked.relation.names.state=-0.107 asked.relation.names.substance=-0.038
        asked.relation.names.time=-0.126 asked.state.names.act=0.781
        asked.state.names.animal=1.267 asked.state.names.artifact=-0.147
        asked.state.names.attribute=1.106 asked.state.names.body=-0.104
        asked.state.names.cognition=-0.341 asked.state.names.communication=-0.349
        asked.state.names.event=-0.379 asked.state.names.group=-0.533
        asked.state.names.location=-0.512 asked.state.names.object=-0.337
        asked.state.names.person=-0.998 asked.state.names.phenomenon=-0.422
        asked.state.names.possession=-0.064 asked.state.names.process=-0.118
        asked.state.names.quantity=0.405 asked.state.names.relation=-0.209
        asked.state.names.state=-0.272 asked.state.names.substance=-1.013
        asked.state.names.time=-0.593 asked.substance.names.act=-0.066
        asked.substance.names.animal=-0.070 asked.substance.names.artifact=-0.385
        asked.substance.names.attribute=-0.215 asked.substance.names.cognition=-0.056
        asked.substance.names.communication=-0.141 asked.substance.names.group=-0.053
        asked.substance.names.location=-0.021 asked.substance.names.person=-0.187
        asked.substance.names.phenomenon=-0.081 asked.substance.names.process=-0.094
        asked.substance.names.quantity=-0.450 asked.substance.names.relation=-0.301
        asked.substance.names.state=-0.123 asked.substance.names.substance=-0.732
        asked.substance.names.time=-0.594 asked.time.names.act=-0.131
        asked.time.names.animal=-0.055 asked.time.names.artifact=-0.057
        asked.time.names.attribute=-0.139 asked.time.names.cognition=-0.297
        asked.time.names.communication=-0.210 asked.time.names.event=-0.075
        asked.time.names.group=-0.414 asked.time.names.location=-0.228
        asked.time.names.motive=-0.061 asked.time.names.object=-0.049
        asked.time.names.person=-0.296 asked.time.names.phenomenon=-0.048
        asked.time.names.quantity=0.131 asked.time.names.relation=-0.119
        asked.time.names.state=-0.025 asked.time.names.substance=-0.035
        asked.time.names.time=0.418 who.names.act=-0.311 who.names.animal=0.265
        who.names.attribute=-0.214 who.names.body=-0.074 who.names.cognition=-0.250
        who.names.communication=-0.458 who.names.event=-0.078 who.names.feeling=-0.070
        who.names.food=-0.041 who.names.group=0.125 who.names.location=0.179
        who.names.motive=-0.710 who.names.object=-0.181 who.names.person=0.769
        who.names.phenomenon=-0.233 who.names.plant=-0.084 who.names.possession=-0.088
        who.names.process=-0.034 who.names.quantity=-0.271 who.names.relation=-0.220
        who.names.shape=-0.040 who.names.state=-0.271 who.names.substance=-0.112
        who.names.time=-0.109 place.names.act=-0.123 place.names.animal=-0.111
        place.names.artifact=0.715 place.names.attribute=0.107 place.names.cognition=-0.145
        place.names.event=-0.114 place.names.food=-0.059 place.names.group=-0.311
        place.names.location=-0.146 place.names.motive=-0.149 place.names.object=0.196
        place.names.person=-0.287 place.names.phenomenon=-0.071 place.names.plant=-0.064
        place.names.possession=-0.166 place.names.process=-0.176 place.names.quantity=0.091
        place.names.relation=-0.273 place.names.shape=-0.074 place.names.state=-0.123
        place.names.substance=-0.110 place.names.time=-0.694 country.names.act=-0.068
        country.names.animal=-0.020 country.names.artifact=-0.132 country.names.attribute=0.288
        country.names.body=-0.053 country.names.cognition=-0.084
        country.names.communication=-0.335 country.names.event=-0.054 country.names.feeling=-0.029
        country.names.group=-0.373 country.names.location=1.252 country.names.object=-0.283
        country.names.person=-0.640 country.names.quantity=-0.326 country.names.relation=-0.072
        country.names.state=-0.338 country.names.substance=-0.030 country.names.time=-0.414
        date.names.act=-0.159 date.names.animal=-0.080 date.names.artifact=-0.130
        date.names.attribute=0.195 date.names.cognition=-0.107 date.names.communication=0.088
        date.names.event=-0.140 date.names.food=-0.046 date.names.group=-0.315
        date.names.location=-0.182 date.names.object=-0.095 date.names.person=-0.265
        date.names.phenomenon=-0.025 date.names.possession=-0.033 date.names.process=-0.045
        date.names.quantity=0.280 date.names.relation=-0.037 date.names.state=-0.083
        date.names.substance=-0.042 date.names.time=1.249 count.names.act=-0.201
        count.names.animal=-0.043 count.names.artifact=-0.137 count.names.attribute=0.294
        count.names.cognition=-0.100 count.names.communication=-0.169 count.names.event=-0.041
        count.names.food=-0.172 count.names.group=-0.249 count.names.location=-0.225
        count.names.object=-0.040 count.names.person=-0.264 count.names.phenomenon=-0.088
        count.names.possession=-0.044 count.names.process=-0.032 count.names.quantity=1.221
        count.names.relation=-0.024 count.names.state=-0.112 count.names.substance=-0.042
        count.names.time=-0.182 number.names.act=-0.319 number.names.animal=-0.024
        number.names.artifact=-0.220 number.names.attribute=0.645 number.names.body=-0.068
        number.names.cognition=-0.249 number.names.communication=-0.241 number.names.event=-0.097
        number.names.feeling=-0.039 number.names.group=0.030 number.names.location=-0.185
        number.names.object=-0.084 number.names.person=-0.340 number.names.phenomenon=0.856
        number.names.plant=-0.053 number.names.quantity=1.229 number.names.relation=-0.034
        number.names.state=-0.201 number.names.substance=-0.138 number.names.time=0.560
        organisation.names.act=0.033 organisation.names.animal=-0.180
        organisation.names.artifact=-0.361 organisation.names.attribute=-0.103
        organisation.names.body=-0.077 organisation.names.cognition=-0.105
        organisation.names.communication=-0.043 organisation.names.event=-0.046
        organisation.names.feeling=0.693 organisation.names.food=0.591
        organisation.names.group=0.985 organisation.names.location=-0.157
        organisation.names.object=-0.050 organisation.names.person=-0.773
        organisation.names.phenomenon=-0.056 organisation.names.possession=-0.041
        organisation.names.process=-0.029 organisation.names.quantity=-0.285
        organisation.names.relation=-0.021 organisation.names.shape=-0.122
        organisation.names.state=-0.037 organisation.names.time=-0.182 thing.names.act=-0.370
        thing.names.animal=0.235 thing.names.attribute=-0.090 thing.names.body=-0.154
        thing.names.cognition=0.025 thing.names.communication=0.159 thing.names.event=0.058
        thing.names.feeling=0.206 thing.names.food=0.158 thing.names.location=-0.130
        thing.names.motive=-0.168 thing.names.object=0.029 thing.names.phenomenon=-0.189
        thing.names.plant=-0.091 thing.names.process=-0.157 thing.names.quantity=0.025
        thing.names.relation=-0.045 thing.names.state=-0.152 thing.names.substance=0.361
        thing.names.time=-0.320 what.names.act=0.370 what.names.animal=0.247
        what.names.artifact=-0.027 what.names.attribute=0.136 what.names.body=-0.066
        what.names.cognition=-0.323 what.names.communication=-0.094 what.names.event=0.299
        what.names.feeling=-0.133 what.names.food=-0.198 what.names.group=-0.138
        what.names.location=-0.293 what.names.motive=-0.089 what.names.object=0.130
        what.names.person=-0.265 what.names.phenomenon=-0.193 what.names.plant=-0.042
        what.names.possession=0.028 what.names.process=0.308 what.names.quantity=-0.213
        what.names.relation=-0.364 what.names.shape=-0.119 what.names.state=0.544
        what.names.substance=0.037 what.names.time=-0.290 why.names.act=-0.542
        why.names.artifact=-0.477 why.names.attribute=-0.695 why.names.body=1.082
        why.names.cognition=0.613 why.names.communication=-0.617 why.names.event=-0.186
        why.names.feeling=-0.037 why.names.food=-0.100 why.names.group=-0.609
        why.names.location=-0.409 why.names.motive=-0.286 why.names.object=1.048
        why.names.person=-0.573 why.names.phenomenon=-0.032 why.names.possession=-0.041
        why.names.process=-0.021 why.names.quantity=-0.201 why.names.relation=-0.103
        why.names.state=0.673 why.names.substance=-0.032 why.names.time=-0.659
        how.names.act=-0.061 how.names.animal=-0.136 how.names.artifact=-0.457
        how.names.body=-0.063 how.names.cognition=-0.679 how.names.communication=0.042
        how.names.event=-0.275 how.names.food=-0.241 how.names.group=-0.700
        how.names.location=0.162 how.names.motive=-0.270 how.names.object=-0.124
        how.names.person=-0.754 how.names.phenomenon=-0.202 how.names.possession=1.348
        how.names.process=0.874 how.names.quantity=0.449 how.names.relation=-0.357
        how.names.shape=-0.055 how.names.state=0.392 how.names.substance=-0.269
        how.names.time=-0.337 other.names.act=-0.585 other.names.animal=-0.079
        other.names.artifact=-0.261 other.names.attribute=-0.190 other.names.body=-0.022
        other.names.cognition=-0.286 other.names.communication=-0.088 other.names.event=-0.358
        other.names.feeling=-0.035 other.names.group=0.238 other.names.location=-0.931
        other.names.motive=-0.038 other.names.object=-0.023 other.names.person=0.192
        other.names.phenomenon=-0.089 other.names.possession=-0.085 other.names.process=-0.037
        other.names.quantity=-0.227 other.names.relation=-0.041 other.names.state=0.512
        other.names.substance=-0.031 other.names.time=-0.314 from.core.to.core.phrases1=0.516
        from.core.to.core.phrases2=-0.040 from.core.to.core.phrases3=-0.085
        from.core.to.inside.phrases1=-0.107 from.core.to.inside.phrases2=0.055
        from.core.to.inside.phrases3=-0.085 from.core.to.outside.phrases2=-0.025
        from.core.to.outside.phrases3=0.052 from.whole.to.core.phrases2=0.031
        from.whole.to.core.phrases3=0.046 from.whole.to.inside.phrases1=-0.092
        from.whole.to.inside.phrases2=-0.061 from.whole.to.outside.phrases0=0.123
        from.whole.to.outside.phrases1=-0.030 from.whole.to.outside.phrases2=-0.030
        from.whole.to.outside.phrases3=0.109 from.inside.to.core.phrases3=-0.029
        from.inside.to.inside.phrases2=-0.034 from.inside.to.outside.phrases1=-0.093
        from.inside.to.outside.phrases2=-0.052 from.inside.to.outside.phrases3=-0.072
        from.outside.to.core.phrases1=-0.146 from.outside.to.core.phrases3=0.048
        from.outside.to.inside.phrases1=0.021 from.outside.to.inside.phrases2=-0.097
        from.outside.to.outside.phrases0=-0.106 from.outside.to.outside.phrases1=0.082
        from.outside.to.outside.phrases2=-0.024 who.from.core.to.core=0.651
        who.from.core.to.inside=0.066 who.from.core.to.outside=-0.080 who.from.whole.to.core=0.376
        who.from.whole.to.inside=-0.059 who.from.whole.to.outside=-0.059
        who.from.inside.to.core=-0.138 who.from.inside.to.inside=-0.112
        who.from.inside.to.outside=-0.199 who.from.outside.to.core=-0.256
        who.from.outside.to.inside=-0.024 who.from.outside.to.outside=-0.292
        place.from.core.to.core=0.480 place.from.core.to.inside=-0.260
        place.from.core.to.outside=-0.259 place.from.whole.to.core=0.147
        place.from.whole.to.inside=-0.063 place.from.whole.to.outside=-0.140
        place.from.inside.to.inside=-0.291 place.from.inside.to.outside=0.042
        place.from.outside.to.core=0.235 place.from.outside.to.inside=-0.091
        place.from.outside.to.outside=-0.053 country.from.core.to.core=0.255
        country.from.core.to.inside=-0.336 country.from.core.to.outside=-0.088
        country.from.whole.to.core=0.210 country.from.whole.to.outside=-0.026
        country.from.inside.to.core=-0.127 country.from.inside.to.inside=-0.046
        country.from.outside.to.core=-0.468 country.from.outside.to.inside=-0.041
        country.from.outside.to.outside=0.259 date.from.core.to.inside=0.071
        date.from.whole.to.core=0.182 date.from.whole.to.inside=-0.052
        date.from.whole.to.outside=0.105 date.from.inside.to.core=-0.203
        date.from.inside.to.inside=-0.262 date.from.inside.to.outside=0.097
        date.from.outside.to.core=0.180 date.from.outside.to.inside=-0.055
        date.from.outside.to.outside=-0.085 count.from.core.to.core=-0.049
        count.from.core.to.inside=0.241 count.from.core.to.outside=-0.228
        count.from.whole.to.core=-0.121 count.from.whole.to.inside=-0.071
        count.from.whole.to.outside=0.119 count.from.inside.to.core=-0.405
        count.from.inside.to.inside=-0.050 count.from.inside.to.outside=-0.119
        count.from.outside.to.core=-0.488 count.from.outside.to.inside=0.752
        count.from.outside.to.outside=0.140 number.from.core.to.core=0.176
        number.from.core.to.inside=-0.432 number.from.core.to.outside=-0.269
        number.from.whole.to.core=0.346 number.from.whole.to.inside=-0.051
        number.from.whole.to.outside=0.314 number.from.inside.to.core=0.341
        number.from.inside.to.inside=0.140 number.from.inside.to.outside=-0.225
        number.from.outside.to.core=-0.589 number.from.outside.to.inside=0.101
        number.from.outside.to.outside=-0.141 organisation.from.core.to.core=0.685
        organisation.from.core.to.inside=0.219 organisation.from.core.to.outside=0.091
        organisation.from.whole.to.core=-0.377 organisation.from.whole.to.outside=-0.194
        organisation.from.inside.to.core=-0.643 organisation.from.inside.to.inside=-0.362
        organisation.from.inside.to.outside=-0.210 organisation.from.outside.to.core=-0.046
        organisation.from.outside.to.inside=-0.058 organisation.from.outside.to.outside=0.088
        thing.from.core.to.core=0.478 thing.from.core.to.inside=0.022
        thing.from.core.to.outside=0.083 thing.from.whole.to.core=-0.143
        thing.from.whole.to.inside=-0.032 thing.from.whole.to.outside=0.066
        thing.from.inside.to.core=0.092 thing.from.inside.to.inside=0.211
        thing.from.inside.to.outside=-0.171 thing.from.outside.to.core=-0.422
        thing.from.outside.to.inside=-0.109 thing.from.outside.to.outside=-0.095
        what.from.core.to.core=0.370 what.from.core.to.inside=-0.519
        what.from.core.to.outside=0.252 what.from.whole.to.core=-0.025
        what.from.whole.to.inside=-0.256 what.from.whole.to.outside=0.267
        what.from.inside.to.core=-0.121 what.from.inside.to.inside=-0.246
        what.from.inside.to.outside=-0.122 what.from.outside.to.core=0.081
        what.from.outside.to.outside=0.072 why.from.core.to.core=-0.459
        why.from.core.to.inside=-0.167 why.from.core.to.outside=-1.051
        why.from.whole.to.core=0.050 why.from.whole.to.outside=0.899 why.from.inside.to.core=0.347
        why.from.inside.to.inside=-0.027 why.from.inside.to.outside=-0.068
        why.from.outside.to.core=0.226 why.from.outside.to.inside=-0.057
        why.from.outside.to.outside=-0.880 how.from.core.to.core=-0.608
        how.from.core.to.inside=-0.063 how.from.core.to.outside=-0.421
        how.from.whole.to.core=-0.048 how.from.whole.to.inside=-0.161
        how.from.whole.to.outside=-0.262 how.from.inside.to.core=-0.024
        how.from.inside.to.inside=0.452 how.from.inside.to.outside=-0.060
        how.from.outside.to.core=0.549 how.from.outside.to.inside=-0.165
        how.from.outside.to.outside=-0.189 other.from.core.to.core=-0.527
        other.from.core.to.inside=-0.805 other.from.core.to.outside=-0.225
        other.from.whole.to.core=0.513 other.from.whole.to.outside=-0.151
        other.from.inside.to.core=0.314 other.from.inside.to.inside=-0.162
        other.from.inside.to.outside=-0.043 other.from.outside.to.inside=-0.404
        other.from.outside.to.outside=0.240 who.words1=-0.508 who.words2=0.665 who.words3=0.487
        who.words4=0.336 who.words5=-0.217 who.words6=-0.293 who.words7=-0.609 place.words1=0.412
        place.words3=0.351 place.words4=0.094 place.words5=0.122 place.words6=-0.637
        place.words7=-0.771 country.words1=-0.406 country.words2=0.858 country.words3=-0.608
        country.words4=-0.646 country.words5=0.406 country.words6=-0.249 country.words7=-0.404
        date.words1=0.174 date.words2=0.358 date.words3=-0.078 date.words4=0.110
        date.words5=-0.145 date.words6=-0.120 date.words7=-0.362 count.words1=0.674
        count.words2=-0.201 count.words3=-0.052 count.words4=0.060 count.words5=-0.030
        count.words6=-0.196 count.words7=-0.453 number.words1=-0.907 number.words2=0.274
        number.words3=0.391 number.words4=-0.195 number.words5=0.221 number.words7=-0.103
        organisation.words2=0.282 organisation.words3=-0.275 organisation.words4=-0.406
        organisation.words5=0.204 organisation.words6=0.165 organisation.words7=-0.596
        thing.words1=-0.237 thing.words2=0.172 thing.words3=0.299 thing.words4=-0.024
        thing.words6=-0.316 thing.words7=0.078 what.words1=-0.122 what.words2=0.049
        what.words3=0.117 what.words4=0.206 what.words5=-0.259 what.words6=0.047
        what.words7=-0.202 why.words1=-1.304 why.words2=-1.284 why.words3=0.057 why.words4=-1.108
        why.words5=0.713 why.words6=-0.721 why.words7=1.061 how.words1=0.465 how.words2=-0.292
        how.words3=-0.173 how.words4=-0.364 how.words5=-0.609 how.words6=0.475 how.words7=-0.437
        other.words1=-0.962 other.words2=0.669 other.words3=-0.396 other.words4=0.198
        other.words5=-0.179 other.words6=-0.536 other.words7=-0.132 who.left=-0.381
        who.capital=0.561 place.left=0.050 place.capital=0.130 country.left=-0.773
        country.capital=0.597 date.left=0.097 date.capital=-0.361 count.left=-0.125
        count.capital=-0.712 number.left=-0.175 number.capital=-0.144 organisation.left=-0.020
        organisation.capital=0.795 thing.left=0.226 thing.capital=0.450 what.left=0.297
        what.capital=-0.215 why.left=1.065 why.capital=-0.909 how.left=0.904 how.capital=-0.583
        other.left=0.162 other.capital=0.568 nearLeft.within1=0.073 nearLeft.within2=0.127
        nearLeft.within3=0.061 nearLeft.within5=0.027 nearLeft.within6=-0.249
        nearRight.within1=0.160 nearRight.within2=0.077 nearRight.within3=0.089
        nearRight.within4=0.025 nearRight.within5=-0.093 nearRight.within6=-0.214
        gap.subject.right0=-0.179 gap.subject.right1=0.033 gap.subject.right2=0.115
        gap.subject.right3=-0.211 gap.subject.left3=0.035 gap.subject.free=0.098
        gap.object.right0=0.352 gap.object.right1=0.273 gap.object.right2=-0.134
        gap.object.right3=-0.093 gap.object.left0=-0.142 gap.object.left1=0.044
        gap.object.left2=-0.379 gap.object.left3=0.260 gap.object.free=-0.179
        gap.adverbial.right0=0.191 gap.adverbial.right1=0.176 gap.adverbial.right2=0.274
        gap.adverbial.right3=-0.194 gap.adverbial.left0=0.034 gap.adverbial.left1=-0.175
        gap.adverbial.left3=-0.121 gap.adverbial.free=-0.116 gap.copula.right0=-0.061
        gap.copula.right1=-0.708 gap.copula.right2=-0.079 gap.copula.right3=0.071
        gap.copula.left0=0.068 gap.copula.left1=0.155 gap.copula.left2=0.304
        gap.copula.left3=0.234 gap.copula.free=-0.055 gap.other.right0=-0.086
        gap.other.right2=-0.052 gap.other.right3=-0.377 gap.other.left0=0.656
        gap.other.left1=0.135 gap.other.left2=0.085 gap.other.left3=-0.221 gap.other.free=-0.267
        slot.subject.role.root=0.080 slot.subject.role.subject=0.396
        slot.subject.role.attribute=0.113 slot.subject.role.compound=0.037
        slot.subject.role.possessor=-0.054 slot.subject.role.number=0.118
        slot.subject.role.other=-0.073 slot.subject.role.in=-0.362 slot.subject.role.on=-0.089
        slot.subject.role.at=0.045 slot.subject.role.by=0.215 slot.subject.role.for=0.122
        slot.subject.role.from=-0.076 slot.subject.role.to=-0.131 slot.subject.role.of=-0.190
        slot.subject.role.with=0.105 slot.subject.role.as=0.086
        slot.subject.role.otherPreposition=-0.271 slot.object.role.root=-0.362
        slot.object.role.subject=0.709 slot.object.role.object=0.213
        slot.object.role.attribute=0.356 slot.object.role.adverb=-0.098
        slot.object.role.compound=0.027 slot.object.role.adjective=0.531
        slot.object.role.number=-0.137 slot.object.role.other=-0.535 slot.object.role.in=-0.426
        slot.object.role.on=-0.213 slot.object.role.at=-0.071 slot.object.role.by=-0.089
        slot.object.role.for=-0.352 slot.object.role.from=-0.320 slot.object.role.to=-0.322
        slot.object.role.of=-0.709 slot.object.role.with=-0.236 slot.object.role.as=-0.393
        slot.object.role.otherPreposition=0.497 slot.copula.role.root=-0.073
        slot.copula.role.object=0.028 slot.copula.role.attribute=0.142
        slot.copula.role.adverb=-0.044 slot.copula.role.compound=-0.330
        slot.copula.role.possessor=-0.047 slot.copula.role.adjective=-0.097
        slot.copula.role.number=-0.170 slot.copula.role.other=0.222 slot.copula.role.in=-0.147
        slot.copula.role.on=0.049 slot.copula.role.by=-0.060 slot.copula.role.for=0.047
        slot.copula.role.from=0.089 slot.copula.role.to=0.153 slot.copula.role.of=0.203
        slot.copula.role.with=0.036 slot.copula.role.as=0.129
        slot.copula.role.otherPreposition=-0.151 slot.preposition.role.root=-0.282
        slot.preposition.role.subject=0.044 slot.preposition.role.object=-0.164
        slot.preposition.role.attribute=-0.227 slot.preposition.role.adverb=-0.111
        slot.preposition.role.compound=0.392 slot.preposition.role.adjective=0.199
        slot.preposition.role.number=0.121 slot.preposition.role.other=-0.062
        slot.preposition.role.in=-0.083 slot.preposition.role.on=-0.322
        slot.preposition.role.at=-0.119 slot.preposition.role.by=-0.448
        slot.preposition.role.from=0.379 slot.preposition.role.to=0.097
        slot.preposition.role.of=-0.082 slot.preposition.role.with=0.218
        slot.preposition.role.as=-0.228 slot.preposition.role.otherPreposition=0.197
        slot.when.role.root=-0.371 slot.when.role.subject=-0.203 slot.when.role.object=-0.079
        slot.when.role.attribute=-0.193 slot.when.role.adverb=0.145 slot.when.role.compound=-0.058
        slot.when.role.possessor=-0.030 slot.when.role.adjective=-0.139
        slot.when.role.number=-0.109 slot.when.role.other=-0.099 slot.when.role.in=0.592
        slot.when.role.on=0.219 slot.when.role.at=0.172 slot.when.role.by=-0.098
        slot.when.role.for=-0.103 slot.when.role.from=-0.082 slot.when.role.to=-0.122
        slot.when.role.of=0.157 slot.when.role.with=-0.070 slot.when.role.as=0.162
        slot.when.role.otherPreposition=0.075 slot.where.role.root=-0.491
        slot.where.role.subject=-0.865 slot.where.role.object=-0.404
        slot.where.role.attribute=0.432 slot.where.role.adverb=-0.195
        slot.where.role.compound=-0.271 slot.where.role.adjective=0.334
        slot.where.role.number=0.232 slot.where.role.other=-0.275 slot.where.role.in=1.023
        slot.where.role.on=-0.294 slot.where.role.at=0.406 slot.where.role.by=0.142
        slot.where.role.for=-0.363 slot.where.role.from=0.557 slot.where.role.to=0.042
        slot.where.role.of=-0.252 slot.where.role.with=-0.269 slot.where.role.as=-0.613
        slot.where.role.otherPreposition=0.166 slot.why.role.root=0.371
        slot.why.role.subject=-0.513 slot.why.role.object=-0.814 slot.why.role.attribute=-0.379
        slot.why.role.adverb=-0.073 slot.why.role.compound=-0.073 slot.why.role.possessor=-0.082
        slot.why.role.adjective=-0.151 slot.why.role.other=0.244 slot.why.role.in=-0.245
        slot.why.role.on=0.651 slot.why.role.by=-0.112 slot.why.role.for=-0.249
        slot.why.role.from=-0.166 slot.why.role.to=-0.055 slot.why.role.of=-0.603
        slot.why.role.with=-0.068 slot.why.role.as=-0.170 slot.why.role.otherPreposition=0.642
        slot.how.role.root=0.058 slot.how.role.subject=0.143 slot.how.role.object=-0.023
        slot.how.role.attribute=-0.198 slot.how.role.adverb=0.223 slot.how.role.compound=-0.131
        slot.how.role.possessor=-0.041 slot.how.role.adjective=-0.206 slot.how.role.number=-0.811
        slot.how.role.other=-0.469 slot.how.role.in=-0.113 slot.how.role.on=0.055
        slot.how.role.at=0.253 slot.how.role.by=0.622 slot.how.role.for=-0.207
        slot.how.role.from=0.043 slot.how.role.to=0.103 slot.how.role.of=-0.108
        slot.how.role.with=0.306 slot.how.role.as=-0.258 slot.how.role.otherPreposition=0.084
        slot.other.role.root=0.224 slot.other.role.subject=-0.188 slot.other.role.object=0.593
        slot.other.role.attribute=-0.581 slot.other.role.adverb=-0.144
        slot.other.role.compound=-0.308 slot.other.role.possessor=-0.038
        slot.other.role.adjective=0.300 slot.other.role.number=-0.057 slot.other.role.other=0.231
        slot.other.role.in=0.088 slot.other.role.on=-0.284 slot.other.role.at=0.348
        slot.other.role.by=-0.113 slot.other.role.for=0.300 slot.other.role.from=-0.217
        slot.other.role.to=0.056 slot.other.role.of=-0.084 slot.other.role.with=-0.313
        slot.other.role.as=0.226 slot.other.role.otherPreposition=-0.516 who.role.root=0.071
        who.role.subject=0.405 who.role.object=0.045 who.role.attribute=-0.158
        who.role.adverb=-0.038 who.role.joined=-0.285 who.role.apposition=0.187
        who.role.compound=0.045 who.role.adjective=-0.137 who.role.number=-0.045
        who.role.other=-0.051 who.role.in=0.036 who.role.on=-0.171 who.role.at=-0.226
        who.role.by=0.552 who.role.for=-0.175 who.role.from=-0.064 who.role.to=0.046
        who.role.of=-0.120 who.role.with=0.383 who.role.as=-0.118 who.role.otherPreposition=-0.398
        place.role.root=-0.283 place.role.subject=0.383 place.role.object=-0.456
        place.role.attribute=0.065 place.role.adverb=-0.132 place.role.joined=-0.384
        place.role.apposition=-0.177 place.role.compound=-0.483 place.role.adjective=0.307
        place.role.number=-0.075 place.role.other=-0.044 place.role.in=0.229 place.role.at=0.449
        place.role.by=0.029 place.role.for=-0.202 place.role.from=0.151 place.role.to=0.096
        place.role.of=0.330 place.role.with=-0.200 place.role.as=0.350
        place.role.otherPreposition=-0.216 country.role.root=-0.120 country.role.subject=-0.447
        country.role.object=-0.565 country.role.attribute=-0.253 country.role.adverb=-0.046
        country.role.joined=0.458 country.role.apposition=0.071 country.role.compound=-0.326
        country.role.adjective=-0.266 country.role.number=-0.050 country.role.other=-0.324
        country.role.in=-0.581 country.role.on=-0.135 country.role.at=-0.056
        country.role.by=-0.121 country.role.for=0.309 country.role.from=0.347
        country.role.to=-0.143 country.role.of=-1.187 country.role.with=0.872
        country.role.as=-0.139 country.role.otherPreposition=0.989 date.role.root=-0.213
        date.role.subject=-0.201 date.role.object=-0.285 date.role.attribute=-0.134
        date.role.adverb=0.109 date.role.joined=-0.376 date.role.apposition=0.399
        date.role.compound=-0.043 date.role.possessor=-0.033 date.role.adjective=0.055
        date.role.number=0.043 date.role.other=-0.093 date.role.on=-0.111 date.role.at=0.165
        date.role.for=-0.071 date.role.from=-0.025 date.role.to=0.028 date.role.of=0.375
        date.role.with=-0.069 date.role.as=0.247 date.role.otherPreposition=0.110
        count.role.root=0.024 count.role.subject=0.514 count.role.attribute=-0.089
        count.role.adverb=0.446 count.role.joined=0.142 count.role.apposition=-0.628
        count.role.compound=0.351 count.role.adjective=-0.135 count.role.number=0.230
        count.role.other=-0.361 count.role.in=-0.234 count.role.on=-0.141 count.role.at=-0.114
        count.role.by=-0.160 count.role.for=-0.112 count.role.from=-0.104 count.role.to=-0.229
        count.role.of=0.234 count.role.with=0.097 count.role.as=-0.117 number.role.root=-0.160
        number.role.subject=-0.709 number.role.object=0.153 number.role.attribute=0.323
        number.role.adverb=0.192 number.role.joined=0.027 number.role.apposition=0.150
        number.role.compound=0.091 number.role.possessor=-0.054 number.role.adjective=-0.262
        number.role.number=-0.196 number.role.other=-0.261 number.role.in=-0.067
        number.role.on=-0.138 number.role.at=-0.362 number.role.by=0.369 number.role.for=0.279
        number.role.from=0.088 number.role.to=0.114 number.role.of=0.074 number.role.with=0.182
        number.role.otherPreposition=-0.244 organisation.role.root=0.765
        organisation.role.subject=-0.059 organisation.role.object=0.079
        organisation.role.attribute=-0.595 organisation.role.adverb=-0.041
        organisation.role.joined=-0.119 organisation.role.apposition=0.384
        organisation.role.compound=-0.654 organisation.role.adjective=0.166
        organisation.role.number=-0.072 organisation.role.other=0.051 organisation.role.in=-0.564
        organisation.role.on=-0.086 organisation.role.at=0.449 organisation.role.by=-0.323
        organisation.role.for=-0.424 organisation.role.from=-0.121 organisation.role.to=0.472
        organisation.role.of=0.209 organisation.role.with=-0.231 organisation.role.as=-0.146
        organisation.role.otherPreposition=-0.297 thing.role.root=-0.154 thing.role.subject=0.024
        thing.role.object=0.125 thing.role.attribute=0.061 thing.role.adverb=-0.033
        thing.role.joined=-0.116 thing.role.apposition=-0.159 thing.role.compound=0.112
        thing.role.possessor=-0.063 thing.role.adjective=0.238 thing.role.number=-0.029
        thing.role.other=-0.072 thing.role.in=-0.206 thing.role.on=-0.066 thing.role.at=-0.040
        thing.role.by=-0.082 thing.role.for=0.024 thing.role.from=0.087 thing.role.to=-0.057
        thing.role.of=-0.060 thing.role.with=0.043 thing.role.as=0.372
        thing.role.otherPreposition=0.030 what.role.root=-0.057 what.role.subject=0.360
        what.role.object=0.464 what.role.attribute=0.168 what.role.adverb=-0.220
        what.role.apposition=-0.155 what.role.compound=-0.288 what.role.possessor=-0.039
        what.role.adjective=-0.154 what.role.number=-0.088 what.role.other=0.186
        what.role.in=-0.088 what.role.on=0.282 what.role.at=-0.040 what.role.by=-0.292
        what.role.for=0.205 what.role.from=-0.032 what.role.to=0.104 what.role.of=-0.140
        what.role.with=-0.089 what.role.as=-0.022 what.role.otherPreposition=-0.259
        why.role.root=0.371 why.role.subject=-0.425 why.role.object=-0.669
        why.role.attribute=-0.375 why.role.adverb=-0.073 why.role.joined=-0.126
        why.role.apposition=-0.547 why.role.compound=-0.073 why.role.possessor=-0.082
        why.role.adjective=-0.137 why.role.other=0.282 why.role.in=-0.237 why.role.on=0.657
        why.role.by=-0.112 why.role.for=-0.247 why.role.from=-0.164 why.role.to=-0.050
        why.role.of=-0.420 why.role.with=-0.066 why.role.as=-0.098 why.role.otherPreposition=0.643
        how.role.root=0.719 how.role.subject=0.089 how.role.object=-0.722 how.role.attribute=0.276
        how.role.adverb=-0.129 how.role.joined=-0.343 how.role.apposition=-0.423
        how.role.compound=-0.174 how.role.possessor=-0.039 how.role.adjective=-0.117
        how.role.number=0.268 how.role.other=-0.566 how.role.in=-0.483 how.role.on=0.395
        how.role.at=-0.048 how.role.by=0.453 how.role.for=-0.176 how.role.from=-0.363
        how.role.to=-0.149 how.role.of=-0.051 how.role.with=0.393 how.role.as=-0.313
        how.role.otherPreposition=-0.284 other.role.root=0.323 other.role.subject=-0.612
        other.role.object=-0.987 other.role.attribute=0.559 other.role.adverb=-0.099
        other.role.joined=0.075 other.role.apposition=0.580 other.role.compound=-0.407
        other.role.possessor=-0.048 other.role.adjective=-0.752 other.role.number=-0.103
        other.role.other=-0.704 other.role.in=0.464 other.role.on=-0.317 other.role.at=-0.149
        other.role.by=-0.073 other.role.for=-0.087 other.role.from=-0.155 other.role.to=-0.344
        other.role.of=0.168 other.role.with=-0.190 other.role.as=0.704
        other.role.otherPreposition=-0.642 ownRole.role.root=-0.021 ownRole.role.subject=0.122
        ownRole.role.object=0.047 ownRole.role.attribute=0.043 ownRole.role.joined=-0.134
        ownRole.role.apposition=-0.023 ownRole.role.compound=-0.045 ownRole.role.possessor=-0.046
        ownRole.role.adjective=0.045 ownRole.role.number=-0.028 ownRole.role.other=-0.042
        ownRole.role.in=-0.102 ownRole.role.from=0.024 ownRole.role.of=0.030
        ownRole.role.with=0.075 ownRole.role.as=0.162 ownRole.role.otherPreposition=-0.080
        saidHeadRole.role.root=-0.335 saidHeadRole.role.subject=-0.235
        saidHeadRole.role.object=0.180 saidHeadRole.role.attribute=0.212
        saidHeadRole.role.adverb=0.218 saidHeadRole.role.possessor=-0.092
        saidHeadRole.role.adjective=0.083 saidHeadRole.role.number=0.638
        saidHeadRole.role.other=-0.056 saidHeadRole.role.on=0.048 saidHeadRole.role.at=0.436
        saidHeadRole.role.by=0.143 saidHeadRole.role.for=0.191 saidHeadRole.role.from=-0.031
        saidHeadRole.role.to=0.459 saidHeadRole.role.of=0.053 saidHeadRole.role.with=-0.363
        saidHeadRole.role.as=0.291 saidHeadRole.role.otherPreposition=-0.020
        governorRole.role.subject=0.025 governorRole.role.object=-0.023
        governorRole.role.attribute=0.547 governorRole.role.adverb=-0.118
        governorRole.role.compound=-0.326 governorRole.role.adjective=0.267
        governorRole.role.number=0.397 governorRole.role.in=0.120 governorRole.role.on=0.026
        governorRole.role.at=-0.203 governorRole.role.by=0.905 governorRole.role.for=0.098
        governorRole.role.from=0.306 governorRole.role.to=-0.147 governorRole.role.of=0.610
        governorRole.role.with=-0.320 governorRole.role.as=-0.244
        governorRole.role.otherPreposition=-0.049 treeWay.up0down1=0.080 treeWay.up0down2=-0.055
        treeWay.up0down3=-0.081 treeWay.up1down0=0.232 treeWay.up1down2=0.076
        treeWay.up2down0=0.127 treeWay.up2down1=-0.169 treeWay.up2down2=0.039
        treeWay.up2down3=-0.093 treeWay.up3down0=0.196 treeWay.up3down1=-0.140
        treeWay.up3down2=-0.187 treeWay.up3down3=-0.095 askedWay.up0down1=0.705
        askedWay.up0down2=-0.083 askedWay.up0down3=-0.032 askedWay.up1down0=0.980
        askedWay.up1down1=0.661 askedWay.up1down2=0.224 askedWay.up2down0=0.476
        askedWay.up2down1=0.127 askedWay.up3down0=0.167 who.cut.none=0.242 who.cut.several=-0.260
        who.cut.left=0.153 who.cut.preposition=-0.312 who.cut.joined=-0.455
        who.cut.apposition=0.064 who.cut.other=0.491 place.cut.none=0.094 place.cut.several=-0.072
        place.cut.left=-0.209 place.cut.preposition=0.185 place.cut.clause=0.063
        place.cut.joined=0.213 place.cut.apposition=-0.197 place.cut.other=-0.192
        country.cut.none=0.806 country.cut.several=-0.386 country.cut.left=-0.377
        country.cut.preposition=-0.760 country.cut.clause=1.056 country.cut.joined=-0.635
        country.cut.apposition=-1.291 country.cut.other=-0.051 date.cut.none=0.566
        date.cut.several=-0.358 date.cut.left=-0.208 date.cut.preposition=-0.058
        date.cut.joined=-0.098 date.cut.apposition=0.117 date.cut.other=0.082
        count.cut.none=-0.258 count.cut.several=0.125 count.cut.left=-0.208
        count.cut.preposition=0.401 count.cut.clause=0.091 count.cut.joined=0.253
        count.cut.apposition=-0.272 count.cut.other=-0.181 number.cut.none=0.334
        number.cut.several=0.292 number.cut.left=-0.770 number.cut.preposition=-0.255
        number.cut.clause=0.222 number.cut.joined=0.263 number.cut.apposition=-0.180
        number.cut.other=-0.183 organisation.cut.none=0.205 organisation.cut.several=-0.355
        organisation.cut.left=0.108 organisation.cut.clause=-0.083 organisation.cut.joined=0.041
        organisation.cut.apposition=-0.460 organisation.cut.other=0.130 thing.cut.none=0.189
        thing.cut.several=-0.124 thing.cut.left=-0.077 thing.cut.preposition=-0.194
        thing.cut.clause=0.297 thing.cut.joined=-0.177 thing.cut.apposition=0.317
        thing.cut.other=-0.254 what.cut.none=0.059 what.cut.several=-0.267 what.cut.left=-0.319
        what.cut.preposition=0.182 what.cut.clause=0.517 what.cut.joined=0.258
        what.cut.apposition=-0.191 what.cut.other=-0.314 why.cut.none=-0.291 why.cut.left=0.167
        why.cut.preposition=-0.664 why.cut.clause=-0.148 why.cut.joined=0.032
        why.cut.apposition=-0.363 why.cut.other=0.438 how.cut.none=0.116 how.cut.several=-0.171
        how.cut.left=-0.908 how.cut.preposition=0.487 how.cut.clause=-0.712 how.cut.joined=-0.447
        how.cut.apposition=0.468 how.cut.other=0.314 other.cut.none=-0.654
        other.cut.several=-0.969 other.cut.left=-0.488 other.cut.preposition=1.164
        other.cut.clause=-0.895 other.cut.joined=0.381 other.cut.apposition=0.560
        other.cut.other=-1.055 anyCut.cut.none=0.185 anyCut.cut.several=-0.137
        anyCut.cut.left=-0.162 anyCut.cut.clause=0.206 anyCut.cut.joined=-0.035
        anyCut.cut.apposition=0.062 anyCut.cut.other=-0.079 who.top.noun=-0.081
        who.top.nouns=0.104 who.top.name=0.932 who.top.pronoun=-0.111 who.top.number=-0.104
        who.top.determiner=-0.024 who.top.adjective=-0.192 who.top.adverb=-0.039
        who.top.preposition=-0.140 who.top.base=-0.161 who.top.past=-0.101 who.top.gerund=0.093
        who.top.participle=-0.185 who.top.present=-0.238 who.top.asking=-0.031
        who.top.other=-0.103 place.top.noun=-0.445 place.top.nouns=-0.059 place.top.name=0.717
        place.top.number=-0.297 place.top.determiner=-0.052 place.top.adjective=0.365
        place.top.adverb=-0.137 place.top.preposition=0.460 place.top.to=-0.147
        place.top.modal=-0.050 place.top.base=-0.235 place.top.past=-0.213 place.top.gerund=-0.222
        place.top.participle=-0.206 place.top.present=-0.131 place.top.other=-0.081
        country.top.noun=0.316 country.top.nouns=-0.529 country.top.name=0.691
        country.top.number=-0.242 country.top.adjective=-0.337 country.top.adverb=-0.047
        country.top.preposition=-0.340 country.top.base=-0.077 country.top.past=-0.057
        country.top.gerund=-0.181 country.top.participle=-0.093 country.top.present=-0.047
        date.top.noun=-0.329 date.top.nouns=-0.189 date.top.name=-0.070 date.top.number=0.690
        date.top.possessiveMark=-0.035 date.top.adjective=-0.049 date.top.adverb=0.223
        date.top.preposition=-0.046 date.top.base=-0.140 date.top.past=0.050
        date.top.gerund=-0.069 date.top.participle=-0.148 date.top.present=0.060
        date.top.asking=-0.022 date.top.comma=-0.145 count.top.noun=-0.159 count.top.nouns=0.199
        count.top.name=-0.629 count.top.number=0.748 count.top.determiner=-0.031
        count.top.adjective=-0.209 count.top.adverb=0.431 count.top.preposition=0.158
        count.top.to=-0.021 count.top.base=-0.108 count.top.past=-0.177 count.top.gerund=-0.063
        count.top.participle=-0.251 count.top.present=-0.113 number.top.noun=-0.218
        number.top.nouns=0.511 number.top.name=-0.188 number.top.possessor=-0.034
        number.top.number=0.584 number.top.determiner=-0.116 number.top.possessiveMark=-0.048
        number.top.adjective=-0.390 number.top.adverb=0.186 number.top.particle=-0.021
        number.top.preposition=0.166 number.top.modal=-0.027 number.top.base=-0.211
        number.top.past=-0.277 number.top.gerund=-0.142 number.top.participle=-0.384
        number.top.present=0.023 number.top.comma=-0.021 number.top.other=-0.287
        organisation.top.noun=-0.454 organisation.top.nouns=0.371 organisation.top.name=0.583
        organisation.top.number=-0.246 organisation.top.adjective=0.030
        organisation.top.adverb=-0.041 organisation.top.preposition=-0.207
        organisation.top.base=-0.163 organisation.top.past=0.316 organisation.top.gerund=-0.095
        organisation.top.participle=-0.199 organisation.top.present=-0.301
        organisation.top.other=-0.060 thing.top.noun=0.312 thing.top.name=0.296
        thing.top.possessor=-0.031 thing.top.number=-0.089 thing.top.determiner=-0.064
        thing.top.possessiveMark=-0.061 thing.top.adjective=0.164 thing.top.adverb=-0.037
        thing.top.particle=-0.024 thing.top.preposition=-0.277 thing.top.modal=-0.026
        thing.top.base=0.079 thing.top.past=-0.207 thing.top.gerund=0.152
        thing.top.participle=-0.236 thing.top.present=-0.083 thing.top.asking=-0.068
        thing.top.mark=-0.119 thing.top.other=0.063 what.top.noun=0.264 what.top.nouns=0.221
        what.top.name=0.232 what.top.pronoun=-0.101 what.top.number=-0.273
        what.top.determiner=-0.026 what.top.possessiveMark=-0.038 what.top.adjective=0.251
        what.top.adverb=-0.223 what.top.particle=-0.058 what.top.preposition=-0.410
        what.top.conjunction=-0.040 what.top.to=-0.072 what.top.modal=-0.033 what.top.base=-0.091
        what.top.past=-0.035 what.top.gerund=0.425 what.top.participle=-0.091
        what.top.present=-0.340 what.top.asking=-0.021 what.top.askingAdverb=-0.280
        what.top.mark=-0.060 what.top.other=-0.062 why.top.noun=-0.521 why.top.nouns=0.218
        why.top.name=-0.433 why.top.number=-0.220 why.top.determiner=-0.022
        why.top.possessiveMark=-0.088 why.top.adjective=-0.237 why.top.adverb=-0.074
        why.top.preposition=-0.270 why.top.base=0.732 why.top.past=0.131 why.top.gerund=-0.059
        why.top.participle=-0.396 why.top.present=0.199 why.top.comma=-0.094 why.top.other=-0.099
        how.top.noun=0.408 how.top.nouns=-0.334 how.top.name=-0.423 how.top.pronoun=-0.043
        how.top.number=0.266 how.top.determiner=-0.026 how.top.possessiveMark=-0.041
        how.top.adjective=-0.207 how.top.adverb=-0.129 how.top.particle=-0.174
        how.top.preposition=-0.025 how.top.modal=-0.028 how.top.past=0.096 how.top.gerund=-0.202
        how.top.participle=-0.211 how.top.present=-0.536 other.top.noun=0.023
        other.top.nouns=-1.135 other.top.name=0.193 other.top.number=-0.318
        other.top.determiner=-0.210 other.top.possessiveMark=-0.051 other.top.adjective=0.538
        other.top.adverb=-0.102 other.top.preposition=-0.478 other.top.modal=-0.045
        other.top.base=0.239 other.top.past=0.085 other.top.gerund=0.897
        other.top.participle=-0.823 other.top.present=-0.886 other.top.other=-0.106
        governor.as.subject.role.subject=0.280 governor.as.subject.role.object=-0.237
        governor.as.subject.role.attribute=-0.204 governor.as.subject.role.adverb=-0.138
        governor.as.subject.role.compound=-0.341 governor.as.subject.role.adjective=-0.210
        governor.as.subject.role.number=0.176 governor.as.subject.role.other=-0.364
        governor.as.subject.role.in=0.063 governor.as.subject.role.on=0.144
        governor.as.subject.role.at=-0.074 governor.as.subject.role.by=-0.301
        governor.as.subject.role.for=-0.564 governor.as.subject.role.from=-0.087
        governor.as.subject.role.to=-0.507 governor.as.subject.role.of=0.371
        governor.as.subject.role.with=-0.195 governor.as.subject.role.as=-1.036
        governor.as.subject.role.otherPreposition=-0.313 governor.as.object.role.subject=-0.479
        governor.as.object.role.object=1.362 governor.as.object.role.attribute=1.167
        governor.as.object.role.adverb=-0.297 governor.as.object.role.other=-0.144
        governor.as.object.role.in=-0.348 governor.as.object.role.for=-0.187
        governor.as.object.role.from=-0.553 governor.as.object.role.of=-0.447
        governor.as.object.role.as=-0.184 governor.as.object.role.otherPreposition=-0.314
        governor.as.preposition.role.subject=-0.733 governor.as.preposition.role.object=-1.155
        governor.as.preposition.role.attribute=-0.257 governor.as.preposition.role.adverb=-0.058
        governor.as.preposition.role.compound=-0.238 governor.as.preposition.role.possessor=-0.020
        governor.as.preposition.role.adjective=0.983 governor.as.preposition.role.number=0.879
        governor.as.preposition.role.other=0.730 governor.as.preposition.role.in=0.383
        governor.as.preposition.role.on=-0.133 governor.as.preposition.role.at=-0.093
        governor.as.preposition.role.by=1.169 governor.as.preposition.role.for=0.279
        governor.as.preposition.role.from=0.505 governor.as.preposition.role.to=0.480
        governor.as.preposition.role.of=1.227 governor.as.preposition.role.with=-0.081
        governor.as.preposition.role.as=0.987 governor.as.preposition.role.otherPreposition=0.353
        governor.as.when.role.subject=-0.052 governor.as.when.role.object=-0.579
        governor.as.when.role.attribute=-0.037 governor.as.when.role.adverb=-0.065
        governor.as.when.role.other=0.607 governor.as.when.role.in=0.316
        governor.as.when.role.on=-0.360 governor.as.when.role.by=1.036
        governor.as.when.role.for=-0.029 governor.as.when.role.from=-0.354
        governor.as.when.role.to=-0.132 governor.as.when.role.of=-0.303
        governor.as.when.role.as=-0.216 governor.as.when.role.otherPreposition=-0.227
        governor.as.where.role.subject=-0.269 governor.as.where.role.object=-0.213
        governor.as.where.role.adverb=-0.094 governor.as.where.role.other=-0.683
        governor.as.where.role.in=0.641 governor.as.where.role.on=-0.205
        governor.as.where.role.at=-0.864 governor.as.where.role.by=-0.553
        governor.as.where.role.to=0.040 governor.as.where.role.of=-1.217
        governor.as.where.role.as=-0.180 governor.as.where.role.otherPreposition=0.675
        governor.as.why.role.subject=-0.043 governor.as.why.role.object=-0.056
        governor.as.why.role.other=0.890 governor.as.why.role.in=-0.104
        governor.as.why.role.to=-0.049 governor.as.why.role.of=-0.145
        governor.as.why.role.as=-0.139 governor.as.why.role.otherPreposition=-0.509
        governor.as.how.role.subject=-0.527 governor.as.how.role.object=0.244
        governor.as.how.role.adverb=-0.277 governor.as.how.role.other=-0.685
        governor.as.how.role.in=-0.212 governor.as.how.role.with=-0.528
        governor.as.how.role.otherPreposition=-0.269 governor.as.other.role.compound=-0.664
        governor.as.other.role.adjective=-1.153 governor.as.other.role.in=-0.129
        governor.as.other.role.for=-0.727 governor.as.other.role.as=-0.867
        governor.as.other.role.otherPreposition=-0.074 governor.turned.subject.role.subject=-0.384
        governor.turned.subject.role.object=-0.174 governor.turned.subject.role.adverb=-0.029
        governor.turned.subject.role.adjective=-0.038 governor.turned.subject.role.other=-0.171
        governor.turned.subject.role.in=-0.927 governor.turned.subject.role.on=-0.075
        governor.turned.subject.role.by=0.575 governor.turned.subject.role.for=0.613
        governor.turned.subject.role.from=-0.332 governor.turned.subject.role.to=-0.156
        governor.turned.subject.role.of=-0.046 governor.turned.subject.role.with=-0.638
        governor.turned.subject.role.as=-0.235
        governor.turned.subject.role.otherPreposition=-0.068 asksAny.one=-0.171
        asksAny.several=0.282 asksAny.first=-0.021 asksAny.other=-0.049 asksOne.one=0.129
        asksOne.first=0.037 asksOne.other=-0.139 asksSeveral.one=-0.140 asksSeveral.several=0.878
        asksSeveral.first=-0.400 asksSeveral.other=-0.320
        """
}
