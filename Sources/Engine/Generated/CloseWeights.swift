extension FittedWeights {
    /// By what the embedding model makes of the words too. Printed by `sutra eval answers --fit`.
    static let close = """
        sentence=0.368 sentenceSquared=0.421 reach=0.062 reachSquared=0.098 passage=0.506
        rank=0.551 isFirstPassage=0.658 nearest=0.079 verbRight=-0.078 verbLeft=0.110
        verbRightOfSubject=0.028 verbLeftOfSubject=-0.295 governed=0.124 overlap=-0.160
        kindHead=0.481 kindInside=0.158 kindBeside=0.278 kindFollows=1.034 pairs=0.370
        behindBest=-0.044 isBestSentence=0.356 leftAlike=0.286 rightAlike=0.207
        opensSentence=-0.025 firstSentence=-0.029 isTitle=0.439 inParentheses=-0.053
        repeated=-0.118 sameClause=0.054 relation=0.192 path=0.344 anchored=0.239 withOf=-0.073
        possessive=-0.032 sameThing=0.105 passageShare=0.380 behindBestPassage=-0.368
        sentenceBefore=0.222 within3=-0.050 within6=0.135 within10=0.456 samePreposition=0.827
        otherPreposition=-0.051 unsaid=0.318 trimmedSaid=0.165 trimmedUnsaid=-0.369
        behindAll=0.085 beforeAll=-0.062 behindAllOfSubject=-0.058 beforeAllOfSubject=0.321
        clauseShare=0.388 expectedSide=0.168 unexpectedSide=-0.091 expectedNear=-0.023
        missingNames=0.224 heaviestMissing=0.045 chain=0.399 treeProximity=0.106 treeNearest=0.076
        treeInside=0.113 treeBelowHead=0.088 treeBesideHead=-0.060 treeClause=0.267
        treePairs=0.368 headSaid=-0.032 headIsGovernor=-0.243 apposedTo=0.177 apposedBy=0.298
        unitInside=0.845 unitBeside=0.576 unitMissing=-1.481 who.person=0.540 who.place=0.081
        who.organisation=-0.085 who.work=-0.121 who.event=-0.068 who.date=-0.153 who.year=-0.029
        who.number=-0.084 who.quantity=-0.174 who.name=0.383 who.noun=-0.222 who.adjective=-0.126
        who.list=0.262 who.clause=-0.450 place.place=0.072 place.organisation=-0.056
        place.work=0.300 place.event=-0.053 place.date=-0.094 place.year=-0.162 place.number=0.190
        place.quantity=-0.187 place.name=0.214 place.noun=-0.178 place.adjective=-0.025
        place.list=0.190 place.clause=-0.222 country.person=-0.211 country.place=1.361
        country.organisation=-0.046 country.work=-0.049 country.date=-0.085 country.number=-0.033
        country.quantity=-0.043 country.name=-0.978 country.noun=-0.024 country.adjective=-0.103
        country.list=-0.080 country.clause=-0.608 date.person=-0.068 date.place=-0.168
        date.organisation=-0.075 date.event=-0.213 date.date=0.903 date.year=0.728
        date.number=-0.347 date.quantity=0.522 date.name=-0.491 date.noun=-0.309
        date.adjective=-0.190 date.list=0.095 date.clause=-0.654 count.place=-0.050
        count.organisation=-0.101 count.date=-0.165 count.year=-0.025 count.number=0.844
        count.name=-0.112 count.noun=-0.299 count.adjective=0.088 count.list=-0.176
        count.clause=-0.355 number.person=-0.025 number.place=-0.046 number.organisation=-0.098
        number.event=-0.024 number.date=0.136 number.year=-0.170 number.number=0.939
        number.quantity=-0.080 number.name=-0.465 number.noun=-0.265 number.adjective=-0.238
        number.list=-0.510 number.clause=0.307 organisation.person=0.184 organisation.place=-0.180
        organisation.organisation=0.445 organisation.work=-0.078 organisation.event=-0.242
        organisation.year=-0.140 organisation.number=-0.093 organisation.quantity=-0.279
        organisation.name=0.692 organisation.noun=-0.778 organisation.adjective=0.238
        organisation.list=-0.252 organisation.clause=-0.262 thing.person=0.038 thing.place=0.022
        thing.organisation=0.259 thing.work=0.240 thing.event=0.130 thing.date=-0.075
        thing.year=-0.089 thing.number=0.051 thing.quantity=-0.092 thing.name=0.150
        thing.noun=0.086 thing.adjective=-0.078 thing.list=-0.045 thing.clause=-0.369
        what.person=0.227 what.place=0.121 what.organisation=-0.039 what.work=0.816
        what.event=0.284 what.date=-0.183 what.year=-0.099 what.quantity=-0.069 what.name=-0.120
        what.noun=0.030 what.adjective=-0.223 what.clause=-0.351 why.organisation=-0.081
        why.date=-0.064 why.year=-0.021 why.number=-0.059 why.quantity=-0.162 why.name=-0.195
        why.noun=0.493 why.adjective=-0.153 why.list=-0.504 why.clause=0.230 how.person=-0.029
        how.place=-0.158 how.organisation=-0.021 how.event=-0.030 how.date=-0.515 how.year=0.230
        how.number=-0.197 how.quantity=0.455 how.name=-0.128 how.noun=-0.164 how.adjective=0.061
        how.list=0.174 how.clause=-0.105 other.person=-0.133 other.place=-0.115
        other.organisation=0.610 other.work=-0.067 other.date=-0.027 other.year=-0.026
        other.number=-0.035 other.quantity=-0.199 other.name=-0.042 other.noun=-0.314
        other.adjective=0.713 other.list=-0.665 other.clause=-0.395 who.after.none=0.327
        who.after.in=-0.331 who.after.on=-0.089 who.after.at=-0.185 who.after.by=0.091
        who.after.for=-0.091 who.after.from=-0.039 who.after.to=-0.080 who.after.of=0.160
        who.after.with=0.196 who.after.as=0.041 who.after.after=-0.127 who.after.is=-0.160
        who.after.comma=0.177 who.after.otherPreposition=-0.145 who.after.other=0.065
        place.after.none=0.158 place.after.in=0.079 place.after.on=-0.072 place.after.at=0.360
        place.after.by=0.108 place.after.for=-0.129 place.after.from=-0.105 place.after.to=0.222
        place.after.of=0.134 place.after.with=-0.134 place.after.as=0.216 place.after.after=-0.186
        place.after.is=0.063 place.after.verb=0.209 place.after.otherPreposition=-0.171
        place.after.other=-0.810 country.after.none=-0.152 country.after.in=0.261
        country.after.on=-0.142 country.after.by=-0.233 country.after.for=0.509
        country.after.from=0.401 country.after.to=0.293 country.after.of=-0.526
        country.after.with=-0.069 country.after.as=-0.032 country.after.after=-0.033
        country.after.is=-0.115 country.after.verb=-0.227 country.after.otherPreposition=-0.194
        country.after.other=-0.275 date.after.none=-0.127 date.after.in=-0.027
        date.after.on=-0.078 date.after.at=0.148 date.after.by=0.112 date.after.for=-0.024
        date.after.from=0.316 date.after.to=-0.025 date.after.of=0.305 date.after.with=-0.050
        date.after.as=0.134 date.after.after=-0.036 date.after.is=-0.103 date.after.verb=-0.406
        date.after.comma=-0.310 date.after.otherPreposition=0.263 count.after.none=-0.091
        count.after.in=-0.171 count.after.on=-0.108 count.after.at=-0.477 count.after.by=0.215
        count.after.from=-0.056 count.after.to=0.514 count.after.of=0.299 count.after.with=0.302
        count.after.as=-0.130 count.after.after=0.432 count.after.verb=-0.033
        count.after.comma=-0.293 count.after.otherPreposition=-0.545 count.after.other=-0.060
        number.after.none=0.325 number.after.in=-0.076 number.after.on=-0.091
        number.after.at=-0.473 number.after.by=0.364 number.after.for=-0.161
        number.after.from=0.147 number.after.to=-0.355 number.after.of=-0.281
        number.after.with=0.122 number.after.as=-0.108 number.after.after=-0.070
        number.after.is=0.100 number.after.verb=0.323 number.after.comma=-0.295
        number.after.otherPreposition=-0.291 number.after.other=0.349
        organisation.after.none=0.728 organisation.after.in=-0.435 organisation.after.on=-0.064
        organisation.after.at=-0.498 organisation.after.by=-0.168 organisation.after.for=-0.386
        organisation.after.from=-0.040 organisation.after.to=0.194 organisation.after.of=0.162
        organisation.after.with=-0.211 organisation.after.as=-0.097
        organisation.after.after=-0.046 organisation.after.is=0.252 organisation.after.verb=0.191
        organisation.after.comma=-0.451 organisation.after.otherPreposition=0.333
        organisation.after.other=-0.221 thing.after.none=0.249 thing.after.in=-0.101
        thing.after.by=-0.134 thing.after.for=-0.134 thing.after.from=0.232 thing.after.of=-0.172
        thing.after.with=0.117 thing.after.as=0.141 thing.after.after=-0.039 thing.after.is=-0.049
        thing.after.verb=-0.056 thing.after.comma=-0.230 thing.after.otherPreposition=-0.025
        thing.after.other=0.225 what.after.none=0.313 what.after.in=-0.117 what.after.at=0.058
        what.after.by=-0.098 what.after.for=0.049 what.after.from=-0.098 what.after.to=0.125
        what.after.of=0.032 what.after.with=-0.182 what.after.as=0.070 what.after.after=-0.040
        what.after.verb=-0.103 what.after.comma=-0.113 what.after.otherPreposition=0.128
        what.after.other=-0.060 why.after.none=0.154 why.after.in=-0.228 why.after.on=0.534
        why.after.by=-0.086 why.after.for=-0.156 why.after.from=-0.259 why.after.to=-0.126
        why.after.of=0.137 why.after.with=-0.036 why.after.as=-0.115 why.after.is=0.451
        why.after.verb=-0.258 why.after.comma=-0.057 why.after.otherPreposition=0.058
        why.after.other=-0.504 how.after.none=0.077 how.after.in=-0.354 how.after.on=0.240
        how.after.at=-0.051 how.after.by=0.437 how.after.for=-0.187 how.after.from=-0.359
        how.after.to=-0.048 how.after.with=0.267 how.after.as=-0.463 how.after.after=-0.033
        how.after.is=0.211 how.after.verb=0.089 how.after.comma=-0.038
        how.after.otherPreposition=-0.335 how.after.other=-0.269 other.after.none=-0.095
        other.after.in=-0.258 other.after.on=-0.050 other.after.at=-0.057 other.after.by=0.105
        other.after.for=-0.036 other.after.from=-0.046 other.after.to=-0.274 other.after.of=0.122
        other.after.with=-0.060 other.after.as=0.981 other.after.after=-0.034 other.after.is=0.105
        other.after.verb=-0.662 other.after.comma=-0.225 other.after.otherPreposition=-0.066
        other.after.other=-0.309 who.subject=-0.196 who.rightOfVerb=0.196 who.leftOfVerb=0.363
        who.elsewhere=-0.175 place.subject=0.053 place.rightOfVerb=0.733 place.leftOfVerb=-0.530
        place.elsewhere=-0.270 country.subject=0.097 country.rightOfVerb=0.498
        country.leftOfVerb=-0.501 country.elsewhere=-0.181 date.subject=0.204
        date.rightOfVerb=-0.045 date.leftOfVerb=0.343 date.elsewhere=-0.414 count.subject=-0.218
        count.rightOfVerb=0.306 count.leftOfVerb=0.295 count.elsewhere=-0.192
        number.subject=-0.224 number.rightOfVerb=-0.218 number.leftOfVerb=0.242
        number.elsewhere=0.232 organisation.subject=0.454 organisation.rightOfVerb=-0.124
        organisation.leftOfVerb=0.045 organisation.elsewhere=-0.419 thing.subject=-0.117
        thing.rightOfVerb=0.400 thing.leftOfVerb=0.054 thing.elsewhere=-0.151 what.subject=-0.216
        what.rightOfVerb=0.385 what.leftOfVerb=-0.160 what.elsewhere=0.044 why.subject=0.432
        why.rightOfVerb=-0.160 why.leftOfVerb=-0.544 why.elsewhere=0.039 how.subject=-0.081
        how.rightOfVerb=0.360 how.leftOfVerb=-0.290 how.elsewhere=-0.121 other.subject=-0.592
        other.rightOfVerb=0.816 other.leftOfVerb=-0.953 person.length1=0.045 person.length2=0.062
        person.length3=0.323 person.length4=-0.060 place.length0=-0.048 place.length1=-0.022
        place.length2=0.240 place.length3=0.181 place.length4=-0.207 place.length5=-0.078
        organisation.length0=-0.045 organisation.length3=0.109 organisation.length4=0.160
        organisation.length5=-0.142 work.length0=0.055 work.length1=0.126 work.length2=0.409
        work.length3=0.098 work.length4=0.058 work.length5=0.076 event.length1=-0.104
        event.length2=-0.096 event.length3=0.291 event.length4=-0.097 date.length0=0.088
        date.length4=-0.127 date.length5=-0.028 year.length0=0.027 number.length1=0.161
        number.length3=0.895 quantity.length1=-0.082 quantity.length2=0.022 quantity.length3=0.099
        quantity.length5=-0.026 name.length0=0.021 name.length1=0.260 name.length2=-0.021
        name.length3=-0.038 name.length4=-0.180 name.length5=-0.065 noun.length0=-0.107
        noun.length1=0.033 noun.length2=0.085 noun.length3=-0.077 adjective.length0=0.022
        adjective.length1=-0.084 adjective.length2=-0.071 adjective.length4=-0.066
        adjective.length5=-0.048 list.length0=-0.060 list.length1=-0.024 list.length2=0.099
        list.length3=-0.053 list.length4=-0.118 list.length5=0.121 clause.length0=-0.044
        clause.length1=-0.028 clause.length2=-0.081 clause.length4=-0.093 clause.length5=-0.092
        before.noun=0.066 before.name=-0.243 before.pronoun=0.020 before.possessor=0.042
        before.number=-0.190 before.possessiveMark=0.073 before.adjective=-0.148
        before.adverb=-0.021 before.particle=-0.050 before.preposition=0.106
        before.conjunction=-0.146 before.to=-0.044 before.modal=0.096 before.base=0.157
        before.past=-0.084 before.participle=0.060 before.present=0.119 before.asking=0.098
        before.comma=-0.089 before.mark=0.153 before.other=-0.063 before.edge=0.201
        behind.noun=-0.030 behind.nouns=0.126 behind.name=-0.255 behind.possessor=-0.026
        behind.number=-0.153 behind.determiner=-0.021 behind.possessiveMark=0.131
        behind.adverb=-0.062 behind.particle=-0.060 behind.preposition=-0.308
        behind.conjunction=-0.202 behind.to=-0.061 behind.past=-0.091 behind.gerund=-0.061
        behind.participle=-0.021 behind.present=0.081 behind.asking=-0.034
        behind.askingAdverb=0.099 behind.existential=-0.029 behind.comma=0.331 behind.mark=0.543
        behind.other=-0.075 behind.edge=0.111 first.name=0.253 first.number=0.118
        first.determiner=0.049 first.possessiveMark=-0.048 first.adjective=-0.029
        first.adverb=-0.147 first.particle=-0.031 first.preposition=-0.132
        first.conjunction=-0.089 first.to=-0.081 first.modal=-0.035 first.past=-0.037
        first.gerund=0.124 first.asking=-0.083 first.askingAdverb=0.023 first.comma=-0.048
        first.mark=-0.043 first.other=-0.050 last.noun=-0.050 last.nouns=0.094 last.name=0.096
        last.pronoun=-0.035 last.possessor=-0.038 last.number=0.058 last.determiner=-0.041
        last.adjective=0.067 last.particle=0.447 last.preposition=-0.073 last.conjunction=-0.026
        last.modal=-0.035 last.past=0.020 last.participle=-0.106 last.present=-0.083
        last.asking=-0.064 last.askingAdverb=-0.059 last.comma=-0.109 last.mark=-0.081
        last.other=0.097 asked.act.person=-0.218 asked.act.place=-0.327
        asked.act.organisation=0.790 asked.act.work=-0.224 asked.act.event=1.000
        asked.act.date=-0.058 asked.act.year=-0.031 asked.act.number=-0.026
        asked.act.quantity=-0.112 asked.act.name=-0.335 asked.act.noun=-0.377
        asked.act.adjective=0.182 asked.act.list=0.330 asked.act.clause=-0.106
        asked.animal.number=-0.037 asked.animal.quantity=-0.218 asked.animal.name=0.598
        asked.animal.noun=-0.058 asked.animal.adjective=-0.719 asked.animal.list=-0.091
        asked.animal.clause=-1.069 asked.artifact.person=-0.118 asked.artifact.place=0.685
        asked.artifact.organisation=0.758 asked.artifact.work=-0.184 asked.artifact.date=-0.154
        asked.artifact.year=-0.072 asked.artifact.number=-0.067 asked.artifact.quantity=-0.562
        asked.artifact.noun=0.079 asked.artifact.adjective=0.126 asked.artifact.list=-0.251
        asked.artifact.clause=-0.659 asked.attribute.person=-0.136 asked.attribute.place=-0.308
        asked.attribute.organisation=-0.071 asked.attribute.work=-0.181
        asked.attribute.event=-0.138 asked.attribute.date=-0.028 asked.attribute.year=-0.042
        asked.attribute.number=0.469 asked.attribute.name=-0.030 asked.attribute.noun=0.100
        asked.attribute.adjective=-0.615 asked.attribute.list=0.576 asked.attribute.clause=-0.552
        asked.body.person=-0.519 asked.body.place=0.692 asked.body.organisation=-0.071
        asked.body.work=-0.035 asked.body.event=-0.054 asked.body.number=-0.035
        asked.body.quantity=-0.170 asked.body.name=-0.401 asked.body.noun=-0.341
        asked.body.adjective=-0.354 asked.body.list=0.896 asked.body.clause=-1.015
        asked.cognition.person=0.187 asked.cognition.place=-0.339
        asked.cognition.organisation=0.062 asked.cognition.work=0.167 asked.cognition.event=-0.020
        asked.cognition.date=-0.097 asked.cognition.year=-0.037 asked.cognition.number=0.450
        asked.cognition.quantity=-0.265 asked.cognition.name=-0.458 asked.cognition.noun=-0.270
        asked.cognition.adjective=0.234 asked.cognition.list=0.431 asked.cognition.clause=-0.174
        asked.communication.person=0.284 asked.communication.place=-0.133
        asked.communication.organisation=-0.196 asked.communication.work=1.244
        asked.communication.event=0.162 asked.communication.date=-0.151
        asked.communication.year=-0.127 asked.communication.number=0.239
        asked.communication.quantity=-0.236 asked.communication.name=0.084
        asked.communication.noun=-0.466 asked.communication.adjective=-0.226
        asked.communication.list=-0.451 asked.event.person=-0.285 asked.event.place=-0.102
        asked.event.organisation=-0.624 asked.event.work=0.773 asked.event.date=-0.219
        asked.event.year=-0.131 asked.event.number=-0.272 asked.event.quantity=-0.183
        asked.event.name=0.255 asked.event.noun=-1.278 asked.event.adjective=0.883
        asked.event.list=-0.429 asked.event.clause=-0.903 asked.group.person=0.349
        asked.group.place=0.171 asked.group.organisation=0.215 asked.group.work=-0.088
        asked.group.event=-0.071 asked.group.date=-0.125 asked.group.year=-0.095
        asked.group.number=0.164 asked.group.quantity=-0.287 asked.group.name=0.392
        asked.group.noun=-0.368 asked.group.adjective=0.063 asked.group.list=0.146
        asked.group.clause=-0.637 asked.location.person=-0.337 asked.location.place=0.704
        asked.location.organisation=-0.337 asked.location.work=0.908 asked.location.event=-0.058
        asked.location.date=-0.094 asked.location.year=-0.101 asked.location.number=0.499
        asked.location.quantity=-0.283 asked.location.name=0.216 asked.location.noun=-0.260
        asked.location.adjective=-0.328 asked.location.list=-0.122 asked.location.clause=-0.827
        asked.motive.place=-0.082 asked.motive.organisation=-0.071 asked.motive.work=-0.089
        asked.motive.name=-0.468 asked.motive.noun=-1.032 asked.motive.adjective=-0.359
        asked.motive.list=-0.709 asked.motive.clause=1.089 asked.object.place=1.086
        asked.object.organisation=-0.057 asked.object.work=-0.052 asked.object.number=-0.034
        asked.object.quantity=-0.422 asked.object.name=0.187 asked.object.noun=-0.526
        asked.object.adjective=-0.177 asked.object.list=-0.481 asked.object.clause=-0.663
        asked.person.person=0.671 asked.person.place=0.058 asked.person.organisation=-0.067
        asked.person.work=0.259 asked.person.date=-0.304 asked.person.year=-0.090
        asked.person.number=-0.072 asked.person.quantity=-0.174 asked.person.name=0.315
        asked.person.noun=-0.689 asked.person.list=0.214 asked.person.clause=-0.371
        asked.phenomenon.person=-0.258 asked.phenomenon.place=-0.339
        asked.phenomenon.organisation=-0.455 asked.phenomenon.work=-0.023
        asked.phenomenon.event=-0.224 asked.phenomenon.date=-0.470 asked.phenomenon.year=-0.110
        asked.phenomenon.number=-0.360 asked.phenomenon.quantity=0.589 asked.phenomenon.name=0.178
        asked.phenomenon.noun=-0.193 asked.phenomenon.adjective=0.779 asked.phenomenon.list=-0.562
        asked.phenomenon.clause=-1.111 asked.plant.name=-0.039 asked.plant.noun=0.638
        asked.plant.adjective=-0.495 asked.plant.list=-0.066 asked.plant.clause=-0.206
        asked.possession.person=-0.236 asked.possession.place=-0.420
        asked.possession.organisation=-0.200 asked.possession.work=-0.025
        asked.possession.date=-0.264 asked.possession.year=-0.038 asked.possession.number=-0.359
        asked.possession.quantity=-0.355 asked.possession.name=1.146 asked.possession.noun=-0.940
        asked.possession.adjective=-0.392 asked.possession.list=-0.778
        asked.possession.clause=0.672 asked.quantity.number=-0.221 asked.quantity.quantity=-0.387
        asked.quantity.name=-0.330 asked.quantity.noun=0.855 asked.quantity.adjective=-0.282
        asked.quantity.list=-0.464 asked.quantity.clause=-0.728 asked.relation.person=-0.197
        asked.relation.place=-0.162 asked.relation.organisation=-0.270 asked.relation.work=1.020
        asked.relation.event=-0.060 asked.relation.date=-0.079 asked.relation.year=-0.052
        asked.relation.number=0.306 asked.relation.quantity=-0.429 asked.relation.name=0.206
        asked.relation.noun=-1.203 asked.relation.adjective=0.669 asked.relation.list=-0.423
        asked.relation.clause=-0.139 asked.state.person=-0.112 asked.state.place=-0.057
        asked.state.work=-0.070 asked.state.date=-0.022 asked.state.year=-0.038
        asked.state.number=-0.270 asked.state.quantity=0.653 asked.state.name=0.202
        asked.state.noun=-0.045 asked.state.adjective=-0.816 asked.state.list=0.405
        asked.state.clause=-1.087 asked.substance.adjective=-0.469 asked.substance.list=0.696
        asked.substance.clause=-0.436 asked.time.person=-0.057 asked.time.place=-0.119
        asked.time.organisation=-0.118 asked.time.work=-0.042 asked.time.date=0.026
        asked.time.year=0.572 asked.time.number=-0.048 asked.time.quantity=0.164
        asked.time.name=0.110 asked.time.noun=-0.298 asked.time.adjective=-0.254
        asked.time.list=0.441 asked.time.clause=-0.668 asked.act.names.act=0.160
        asked.act.names.animal=0.685 asked.act.names.artifact=0.618
        asked.act.names.attribute=-0.152 asked.act.names.body=-0.486
        asked.act.names.cognition=0.297 asked.act.names.communication=1.048
        asked.act.names.event=0.677 asked.act.names.feeling=-0.091 asked.act.names.group=-0.161
        asked.act.names.location=0.254 asked.act.names.motive=-0.195 asked.act.names.object=-0.177
        asked.act.names.person=-0.361 asked.act.names.phenomenon=-0.072
        asked.act.names.process=-0.551 asked.act.names.quantity=-0.217
        asked.act.names.relation=-0.102 asked.act.names.state=-0.353
        asked.act.names.substance=-0.450 asked.act.names.time=-0.141 asked.animal.names.act=-0.290
        asked.animal.names.animal=-0.229 asked.animal.names.artifact=-0.847
        asked.animal.names.cognition=-1.076 asked.animal.names.communication=-0.134
        asked.animal.names.group=-0.040 asked.animal.names.person=-0.098
        asked.animal.names.process=-0.330 asked.animal.names.quantity=-0.255
        asked.animal.names.state=-0.042 asked.animal.names.substance=-0.903
        asked.artifact.names.act=-0.408 asked.artifact.names.animal=-0.241
        asked.artifact.names.artifact=-0.876 asked.artifact.names.attribute=-0.165
        asked.artifact.names.body=-0.032 asked.artifact.names.communication=-0.033
        asked.artifact.names.event=-0.111 asked.artifact.names.group=0.453
        asked.artifact.names.location=0.088 asked.artifact.names.object=-0.123
        asked.artifact.names.person=-0.639 asked.artifact.names.phenomenon=-0.489
        asked.artifact.names.plant=-0.049 asked.artifact.names.possession=-0.052
        asked.artifact.names.quantity=0.245 asked.artifact.names.relation=-0.085
        asked.artifact.names.shape=-0.159 asked.artifact.names.state=-0.104
        asked.artifact.names.substance=-0.106 asked.artifact.names.time=-0.325
        asked.attribute.names.act=-0.269 asked.attribute.names.artifact=0.446
        asked.attribute.names.attribute=0.235 asked.attribute.names.body=-0.987
        asked.attribute.names.cognition=-0.411 asked.attribute.names.communication=-0.963
        asked.attribute.names.event=-0.115 asked.attribute.names.feeling=-0.024
        asked.attribute.names.group=-0.418 asked.attribute.names.location=0.100
        asked.attribute.names.object=-0.227 asked.attribute.names.person=-0.254
        asked.attribute.names.phenomenon=-0.024 asked.attribute.names.plant=-0.370
        asked.attribute.names.possession=-0.060 asked.attribute.names.process=-0.430
        asked.attribute.names.quantity=0.169 asked.attribute.names.relation=-0.107
        asked.attribute.names.state=-0.098 asked.attribute.names.substance=0.254
        asked.attribute.names.time=-0.173 asked.body.names.act=-0.447
        asked.body.names.artifact=-0.083 asked.body.names.attribute=-0.220
        asked.body.names.body=-0.112 asked.body.names.cognition=-0.413
        asked.body.names.communication=-0.251 asked.body.names.event=-0.056
        asked.body.names.feeling=-0.079 asked.body.names.group=1.865
        asked.body.names.location=0.289 asked.body.names.motive=-0.573
        asked.body.names.object=-0.238 asked.body.names.person=-0.930
        asked.body.names.possession=-0.111 asked.body.names.process=-0.022
        asked.body.names.quantity=-0.220 asked.body.names.relation=-0.088
        asked.body.names.state=-0.055 asked.body.names.substance=-0.113
        asked.body.names.time=-0.069 asked.cognition.names.act=-0.536
        asked.cognition.names.animal=-0.050 asked.cognition.names.artifact=-0.078
        asked.cognition.names.attribute=-0.312 asked.cognition.names.body=-0.044
        asked.cognition.names.cognition=0.110 asked.cognition.names.communication=0.675
        asked.cognition.names.event=0.603 asked.cognition.names.feeling=-0.098
        asked.cognition.names.food=0.983 asked.cognition.names.group=-0.491
        asked.cognition.names.location=0.027 asked.cognition.names.motive=-0.135
        asked.cognition.names.object=-0.045 asked.cognition.names.person=-0.324
        asked.cognition.names.phenomenon=-0.084 asked.cognition.names.plant=-0.086
        asked.cognition.names.possession=0.471 asked.cognition.names.process=-0.126
        asked.cognition.names.relation=-0.177 asked.cognition.names.state=0.050
        asked.cognition.names.substance=0.752 asked.cognition.names.time=-0.377
        asked.communication.names.act=0.074 asked.communication.names.animal=-0.102
        asked.communication.names.artifact=-0.242 asked.communication.names.attribute=0.048
        asked.communication.names.body=-0.125 asked.communication.names.cognition=0.022
        asked.communication.names.communication=0.179 asked.communication.names.event=-0.145
        asked.communication.names.food=-0.073 asked.communication.names.group=-0.164
        asked.communication.names.location=-0.205 asked.communication.names.object=0.450
        asked.communication.names.person=-0.270 asked.communication.names.phenomenon=-0.089
        asked.communication.names.plant=-0.203 asked.communication.names.possession=-0.055
        asked.communication.names.quantity=-0.173 asked.communication.names.relation=-0.165
        asked.communication.names.shape=-0.233 asked.communication.names.state=-0.247
        asked.communication.names.substance=0.639 asked.communication.names.time=-0.249
        asked.event.names.act=-0.607 asked.event.names.animal=-1.187
        asked.event.names.artifact=-0.422 asked.event.names.attribute=-0.085
        asked.event.names.cognition=-0.187 asked.event.names.communication=0.414
        asked.event.names.event=-0.427 asked.event.names.feeling=-0.071
        asked.event.names.group=-0.732 asked.event.names.location=-0.941
        asked.event.names.object=-0.799 asked.event.names.person=-1.096
        asked.event.names.quantity=-0.498 asked.event.names.relation=-0.172
        asked.event.names.time=-0.476 asked.group.names.act=-0.093 asked.group.names.animal=-0.038
        asked.group.names.artifact=-0.055 asked.group.names.attribute=-0.196
        asked.group.names.body=-0.047 asked.group.names.cognition=-0.164
        asked.group.names.communication=0.066 asked.group.names.feeling=0.564
        asked.group.names.food=0.365 asked.group.names.group=0.257
        asked.group.names.location=0.055 asked.group.names.object=-0.181
        asked.group.names.person=0.256 asked.group.names.possession=-0.031
        asked.group.names.quantity=-0.142 asked.group.names.relation=-0.203
        asked.group.names.substance=-0.031 asked.group.names.time=-0.260
        asked.location.names.act=-0.263 asked.location.names.animal=-0.214
        asked.location.names.artifact=-0.367 asked.location.names.attribute=-0.064
        asked.location.names.cognition=-0.234 asked.location.names.communication=0.523
        asked.location.names.event=-0.047 asked.location.names.group=-0.373
        asked.location.names.location=0.394 asked.location.names.object=-0.284
        asked.location.names.person=0.034 asked.location.names.phenomenon=-0.196
        asked.location.names.plant=-0.030 asked.location.names.possession=-0.117
        asked.location.names.process=-0.083 asked.location.names.quantity=0.348
        asked.location.names.relation=-0.064 asked.location.names.state=-0.141
        asked.location.names.substance=-0.032 asked.location.names.time=-0.195
        asked.motive.names.act=-0.908 asked.motive.names.artifact=-0.251
        asked.motive.names.attribute=-0.025 asked.motive.names.cognition=-0.565
        asked.motive.names.communication=-0.111 asked.motive.names.group=1.327
        asked.motive.names.location=-0.565 asked.motive.names.person=-0.743
        asked.motive.names.time=-0.177 asked.object.names.act=-0.107
        asked.object.names.artifact=-0.262 asked.object.names.communication=-0.069
        asked.object.names.group=-0.108 asked.object.names.location=0.435
        asked.object.names.object=-0.481 asked.object.names.person=-0.213
        asked.object.names.phenomenon=-0.029 asked.object.names.quantity=-0.473
        asked.object.names.relation=-0.102 asked.object.names.substance=-0.020
        asked.object.names.time=-0.042 asked.person.names.act=-0.456
        asked.person.names.animal=0.193 asked.person.names.artifact=-0.328
        asked.person.names.attribute=0.179 asked.person.names.body=-0.033
        asked.person.names.cognition=-0.160 asked.person.names.communication=-0.199
        asked.person.names.event=-0.099 asked.person.names.feeling=-0.051
        asked.person.names.food=-0.047 asked.person.names.group=-0.076
        asked.person.names.location=-0.278 asked.person.names.motive=-0.069
        asked.person.names.object=-0.308 asked.person.names.person=0.037
        asked.person.names.possession=-0.026 asked.person.names.process=-0.037
        asked.person.names.quantity=-0.248 asked.person.names.relation=-0.536
        asked.person.names.state=-0.230 asked.person.names.substance=-0.085
        asked.person.names.time=-0.493 asked.phenomenon.names.act=0.831
        asked.phenomenon.names.artifact=-0.103 asked.phenomenon.names.attribute=-0.227
        asked.phenomenon.names.cognition=-0.263 asked.phenomenon.names.communication=-0.180
        asked.phenomenon.names.event=-0.126 asked.phenomenon.names.food=-0.055
        asked.phenomenon.names.group=-0.468 asked.phenomenon.names.location=-0.582
        asked.phenomenon.names.object=-0.231 asked.phenomenon.names.person=-0.433
        asked.phenomenon.names.phenomenon=-1.114 asked.phenomenon.names.process=-0.094
        asked.phenomenon.names.quantity=0.307 asked.phenomenon.names.relation=-0.048
        asked.phenomenon.names.state=-0.063 asked.phenomenon.names.substance=-0.054
        asked.phenomenon.names.time=-0.487 asked.plant.names.artifact=-0.349
        asked.plant.names.attribute=-0.308 asked.plant.names.body=-1.027
        asked.plant.names.location=-0.059 asked.plant.names.plant=1.014
        asked.possession.names.act=-0.475 asked.possession.names.artifact=-0.223
        asked.possession.names.attribute=-0.543 asked.possession.names.cognition=-0.360
        asked.possession.names.communication=-1.065 asked.possession.names.event=-0.126
        asked.possession.names.group=-0.499 asked.possession.names.location=-0.436
        asked.possession.names.person=0.298 asked.possession.names.phenomenon=-0.043
        asked.possession.names.possession=-1.132 asked.possession.names.process=-0.057
        asked.possession.names.quantity=-0.508 asked.possession.names.relation=-0.080
        asked.possession.names.state=-0.081 asked.possession.names.time=-0.485
        asked.quantity.names.act=-0.976 asked.quantity.names.animal=-0.291
        asked.quantity.names.artifact=-0.841 asked.quantity.names.attribute=-0.190
        asked.quantity.names.cognition=-0.501 asked.quantity.names.communication=1.239
        asked.quantity.names.event=-0.038 asked.quantity.names.group=-0.433
        asked.quantity.names.quantity=-0.513 asked.quantity.names.state=-0.024
        asked.relation.names.act=-0.094 asked.relation.names.animal=-0.066
        asked.relation.names.artifact=0.307 asked.relation.names.attribute=-0.033
        asked.relation.names.cognition=-0.120 asked.relation.names.communication=0.413
        asked.relation.names.event=-0.081 asked.relation.names.food=-0.516
        asked.relation.names.group=-0.316 asked.relation.names.location=-0.467
        asked.relation.names.motive=-0.037 asked.relation.names.object=-0.124
        asked.relation.names.person=-0.364 asked.relation.names.phenomenon=-0.460
        asked.relation.names.plant=-0.351 asked.relation.names.possession=-0.069
        asked.relation.names.relation=0.654 asked.relation.names.state=-0.139
        asked.relation.names.substance=-0.068 asked.relation.names.time=-0.148
        asked.state.names.act=0.476 asked.state.names.animal=1.280
        asked.state.names.artifact=-0.064 asked.state.names.attribute=1.263
        asked.state.names.body=-0.036 asked.state.names.cognition=-0.202
        asked.state.names.communication=-0.200 asked.state.names.event=-0.357
        asked.state.names.group=-0.375 asked.state.names.location=-0.439
        asked.state.names.object=-0.259 asked.state.names.person=-0.780
        asked.state.names.phenomenon=-0.439 asked.state.names.possession=-0.102
        asked.state.names.process=-0.114 asked.state.names.quantity=0.470
        asked.state.names.relation=-0.093 asked.state.names.state=-0.259
        asked.state.names.substance=-0.611 asked.state.names.time=-0.446
        asked.substance.names.act=-0.041 asked.substance.names.artifact=-0.021
        asked.substance.names.communication=-0.079 asked.substance.names.location=-0.023
        asked.substance.names.substance=-0.271 asked.substance.names.time=-0.240
        asked.time.names.act=-0.085 asked.time.names.animal=-0.027
        asked.time.names.artifact=-0.026 asked.time.names.attribute=-0.199
        asked.time.names.body=-0.031 asked.time.names.cognition=-0.248
        asked.time.names.communication=-0.150 asked.time.names.event=-0.084
        asked.time.names.food=-0.119 asked.time.names.group=-0.325
        asked.time.names.location=-0.194 asked.time.names.motive=-0.027
        asked.time.names.object=-0.049 asked.time.names.person=-0.147
        asked.time.names.phenomenon=-0.026 asked.time.names.quantity=0.105
        asked.time.names.relation=-0.043 asked.time.names.time=0.342 who.names.act=-0.292
        who.names.animal=-0.090 who.names.artifact=-0.038 who.names.attribute=-0.178
        who.names.body=-0.052 who.names.cognition=-0.157 who.names.communication=-0.369
        who.names.event=-0.069 who.names.feeling=-0.038 who.names.food=-0.029
        who.names.group=0.100 who.names.location=0.179 who.names.motive=-0.324
        who.names.object=-0.066 who.names.person=0.762 who.names.phenomenon=-0.206
        who.names.plant=-0.029 who.names.possession=-0.091 who.names.process=-0.043
        who.names.quantity=-0.215 who.names.relation=-0.204 who.names.state=-0.177
        who.names.substance=-0.077 who.names.time=-0.184 place.names.animal=-0.116
        place.names.artifact=0.598 place.names.attribute=-0.105 place.names.cognition=-0.160
        place.names.communication=-0.098 place.names.event=-0.073 place.names.group=-0.309
        place.names.location=-0.219 place.names.motive=-0.068 place.names.object=-0.108
        place.names.person=-0.218 place.names.phenomenon=-0.071 place.names.plant=-0.020
        place.names.possession=-0.097 place.names.process=-0.188 place.names.relation=-0.250
        place.names.state=-0.108 place.names.substance=-0.093 place.names.time=-0.508
        country.names.artifact=-0.027 country.names.attribute=0.488 country.names.cognition=-0.088
        country.names.communication=-0.067 country.names.group=-0.121 country.names.location=1.463
        country.names.object=-0.344 country.names.person=-0.279 country.names.quantity=-0.114
        country.names.relation=-0.040 country.names.state=-0.042 country.names.time=-0.117
        date.names.act=-0.110 date.names.animal=-0.070 date.names.artifact=-0.069
        date.names.attribute=0.148 date.names.body=-0.026 date.names.cognition=-0.064
        date.names.communication=0.112 date.names.event=-0.152 date.names.food=-0.029
        date.names.group=-0.225 date.names.location=-0.071 date.names.object=-0.068
        date.names.person=-0.186 date.names.phenomenon=-0.023 date.names.possession=-0.028
        date.names.process=-0.091 date.names.quantity=0.195 date.names.relation=-0.028
        date.names.shape=-0.048 date.names.state=-0.177 date.names.substance=-0.020
        date.names.time=1.075 count.names.act=-0.152 count.names.artifact=-0.080
        count.names.attribute=0.245 count.names.cognition=-0.081 count.names.communication=-0.135
        count.names.food=-0.174 count.names.group=-0.163 count.names.location=-0.178
        count.names.object=-0.040 count.names.person=-0.182 count.names.phenomenon=-0.055
        count.names.possession=-0.040 count.names.quantity=1.031 count.names.relation=-0.027
        count.names.state=-0.098 count.names.substance=-0.028 count.names.time=-0.166
        number.names.act=-0.245 number.names.artifact=-0.118 number.names.attribute=0.465
        number.names.body=-0.022 number.names.cognition=-0.231 number.names.communication=-0.159
        number.names.event=-0.118 number.names.food=-0.031 number.names.group=0.054
        number.names.location=-0.098 number.names.object=-0.089 number.names.person=-0.248
        number.names.phenomenon=-0.028 number.names.plant=-0.081 number.names.quantity=1.084
        number.names.relation=-0.030 number.names.state=-0.119 number.names.substance=-0.055
        number.names.time=0.456 organisation.names.act=0.050 organisation.names.animal=-0.163
        organisation.names.artifact=-0.278 organisation.names.attribute=-0.056
        organisation.names.body=-0.115 organisation.names.cognition=-0.121
        organisation.names.communication=-0.386 organisation.names.event=0.026
        organisation.names.feeling=0.855 organisation.names.food=0.528
        organisation.names.group=0.786 organisation.names.location=-0.117
        organisation.names.object=-0.050 organisation.names.person=-0.631
        organisation.names.possession=-0.023 organisation.names.quantity=-0.353
        organisation.names.substance=-0.068 organisation.names.time=-0.184 thing.names.act=-0.183
        thing.names.animal=0.177 thing.names.artifact=-0.028 thing.names.attribute=0.035
        thing.names.body=-0.156 thing.names.cognition=-0.101 thing.names.communication=0.108
        thing.names.event=0.047 thing.names.feeling=0.203 thing.names.food=0.145
        thing.names.group=0.039 thing.names.location=-0.110 thing.names.motive=-0.105
        thing.names.object=-0.021 thing.names.phenomenon=-0.193 thing.names.plant=-0.081
        thing.names.process=-0.128 thing.names.relation=-0.045 thing.names.shape=-0.096
        thing.names.state=-0.135 thing.names.substance=0.272 thing.names.time=-0.265
        what.names.act=0.270 what.names.animal=-0.062 what.names.artifact=-0.044
        what.names.attribute=0.171 what.names.body=-0.411 what.names.cognition=-0.247
        what.names.communication=0.127 what.names.event=0.259 what.names.feeling=-0.107
        what.names.food=-0.212 what.names.group=0.148 what.names.location=-0.205
        what.names.motive=-0.053 what.names.object=0.109 what.names.person=-0.262
        what.names.phenomenon=-0.146 what.names.process=0.446 what.names.quantity=-0.199
        what.names.relation=-0.301 what.names.state=0.475 what.names.substance=0.078
        what.names.time=-0.247 why.names.act=-0.422 why.names.artifact=-0.189
        why.names.attribute=-0.675 why.names.body=1.036 why.names.cognition=0.214
        why.names.communication=-0.346 why.names.event=-0.307 why.names.feeling=-0.046
        why.names.food=-0.076 why.names.group=-0.439 why.names.location=-0.267
        why.names.motive=-0.609 why.names.object=1.054 why.names.person=-0.428
        why.names.phenomenon=-0.059 why.names.possession=-0.021 why.names.quantity=0.413
        why.names.relation=-0.030 why.names.state=0.717 why.names.time=-0.274
        how.names.animal=-0.100 how.names.artifact=-0.355 how.names.attribute=-0.144
        how.names.body=-0.065 how.names.cognition=-0.679 how.names.communication=0.147
        how.names.event=-0.245 how.names.food=-0.197 how.names.group=-0.542
        how.names.location=0.141 how.names.motive=-0.330 how.names.object=-0.086
        how.names.person=-0.603 how.names.phenomenon=-0.277 how.names.possession=1.260
        how.names.process=0.840 how.names.quantity=0.225 how.names.relation=-0.326
        how.names.shape=-0.033 how.names.state=0.298 how.names.substance=-0.336
        how.names.time=-0.298 other.names.act=-0.356 other.names.animal=-0.023
        other.names.artifact=-0.238 other.names.attribute=-0.186 other.names.cognition=-0.124
        other.names.communication=-0.252 other.names.event=-0.222 other.names.feeling=-0.039
        other.names.group=0.322 other.names.location=-0.389 other.names.motive=-0.030
        other.names.object=-0.023 other.names.person=-0.469 other.names.phenomenon=-0.068
        other.names.quantity=-0.233 other.names.state=0.702 other.names.time=-0.103
        from.core.to.core.phrases1=0.625 from.core.to.core.phrases2=-0.165
        from.core.to.core.phrases3=-0.119 from.core.to.inside.phrases1=-0.089
        from.core.to.inside.phrases2=0.029 from.core.to.inside.phrases3=-0.109
        from.core.to.outside.phrases3=0.066 from.whole.to.core.phrases1=-0.050
        from.whole.to.core.phrases3=0.029 from.whole.to.inside.phrases1=-0.024
        from.whole.to.inside.phrases2=-0.059 from.whole.to.outside.phrases0=0.079
        from.whole.to.outside.phrases2=-0.045 from.inside.to.core.phrases1=-0.107
        from.inside.to.core.phrases2=0.178 from.inside.to.core.phrases3=0.083
        from.inside.to.inside.phrases1=-0.034 from.inside.to.inside.phrases2=-0.050
        from.inside.to.inside.phrases3=-0.041 from.inside.to.outside.phrases2=-0.052
        from.outside.to.core.phrases1=-0.184 from.outside.to.core.phrases2=-0.029
        from.outside.to.core.phrases3=0.037 from.outside.to.inside.phrases1=0.037
        from.outside.to.inside.phrases2=-0.190 from.outside.to.outside.phrases1=0.063
        from.outside.to.outside.phrases2=-0.051 from.outside.to.outside.phrases3=-0.025
        who.from.core.to.core=0.590 who.from.core.to.inside=0.048 who.from.core.to.outside=-0.075
        who.from.whole.to.core=0.208 who.from.whole.to.inside=-0.063
        who.from.whole.to.outside=-0.043 who.from.inside.to.core=-0.151
        who.from.inside.to.inside=-0.126 who.from.inside.to.outside=-0.042
        who.from.outside.to.core=-0.252 who.from.outside.to.inside=-0.023
        who.from.outside.to.outside=-0.182 place.from.core.to.core=0.433
        place.from.core.to.inside=-0.370 place.from.core.to.outside=-0.177
        place.from.whole.to.core=0.096 place.from.whole.to.inside=-0.030
        place.from.whole.to.outside=-0.104 place.from.inside.to.inside=-0.272
        place.from.inside.to.outside=-0.026 place.from.outside.to.core=0.186
        place.from.outside.to.inside=-0.057 place.from.outside.to.outside=0.130
        country.from.core.to.core=0.529 country.from.core.to.inside=-0.060
        country.from.whole.to.core=0.460 country.from.inside.to.core=-0.052
        country.from.outside.to.core=-0.392 country.from.outside.to.inside=-0.063
        country.from.outside.to.outside=-0.404 date.from.core.to.core=0.054
        date.from.core.to.inside=0.155 date.from.core.to.outside=0.021
        date.from.whole.to.core=0.083 date.from.whole.to.inside=-0.067
        date.from.whole.to.outside=0.073 date.from.inside.to.core=-0.048
        date.from.inside.to.inside=-0.227 date.from.inside.to.outside=0.110
        date.from.outside.to.inside=-0.047 date.from.outside.to.outside=-0.097
        count.from.core.to.core=-0.100 count.from.core.to.inside=0.149
        count.from.core.to.outside=-0.176 count.from.whole.to.core=-0.079
        count.from.whole.to.inside=-0.032 count.from.whole.to.outside=0.255
        count.from.inside.to.core=-0.272 count.from.inside.to.inside=-0.099
        count.from.inside.to.outside=-0.334 count.from.outside.to.core=-0.377
        count.from.outside.to.inside=0.574 count.from.outside.to.outside=0.195
        number.from.core.to.core=0.156 number.from.core.to.inside=-0.431
        number.from.core.to.outside=0.091 number.from.whole.to.core=0.319
        number.from.whole.to.inside=-0.037 number.from.whole.to.outside=0.403
        number.from.inside.to.core=0.354 number.from.inside.to.outside=-0.184
        number.from.outside.to.core=-0.621 number.from.outside.to.inside=0.151
        number.from.outside.to.outside=-0.300 organisation.from.core.to.core=0.598
        organisation.from.core.to.inside=0.304 organisation.from.core.to.outside=-0.106
        organisation.from.whole.to.core=-0.407 organisation.from.whole.to.outside=-0.185
        organisation.from.inside.to.core=-0.471 organisation.from.inside.to.inside=-0.155
        organisation.from.inside.to.outside=-0.040 organisation.from.outside.to.core=-0.027
        organisation.from.outside.to.inside=-0.062 thing.from.core.to.core=0.464
        thing.from.core.to.outside=0.118 thing.from.whole.to.core=-0.165
        thing.from.whole.to.inside=-0.027 thing.from.inside.to.core=0.021
        thing.from.inside.to.inside=0.107 thing.from.inside.to.outside=0.020
        thing.from.outside.to.core=-0.385 thing.from.outside.to.inside=-0.076
        thing.from.outside.to.outside=-0.058 what.from.core.to.core=0.307
        what.from.core.to.inside=-0.462 what.from.core.to.outside=0.265
        what.from.whole.to.core=-0.229 what.from.whole.to.outside=0.265
        what.from.inside.to.core=-0.025 what.from.inside.to.inside=-0.122
        what.from.outside.to.core=-0.090 what.from.outside.to.inside=-0.071
        what.from.outside.to.outside=0.175 why.from.core.to.core=-0.222
        why.from.core.to.inside=-0.152 why.from.core.to.outside=-0.708
        why.from.whole.to.core=0.236 why.from.inside.to.core=0.389
        why.from.inside.to.inside=-0.028 why.from.outside.to.core=0.123
        why.from.outside.to.inside=-0.025 why.from.outside.to.outside=-0.059
        how.from.core.to.core=-0.617 how.from.core.to.inside=-0.151
        how.from.core.to.outside=-0.320 how.from.whole.to.core=-0.081
        how.from.whole.to.inside=-0.210 how.from.whole.to.outside=-0.145
        how.from.inside.to.core=0.023 how.from.inside.to.inside=0.492
        how.from.inside.to.outside=-0.049 how.from.outside.to.core=0.292
        how.from.outside.to.inside=-0.052 how.from.outside.to.outside=0.114
        other.from.core.to.core=-0.641 other.from.core.to.inside=-0.765
        other.from.core.to.outside=0.051 other.from.whole.to.core=-0.177
        other.from.whole.to.inside=-0.024 other.from.whole.to.outside=-0.026
        other.from.inside.to.core=0.205 other.from.inside.to.inside=-0.133
        other.from.outside.to.core=-0.045 other.from.outside.to.inside=-0.020
        other.from.outside.to.outside=0.704 who.words1=-0.467 who.words2=0.668 who.words3=0.443
        who.words4=0.042 who.words5=-0.062 who.words6=-0.245 who.words7=-0.413 place.words1=0.527
        place.words2=0.118 place.words3=0.346 place.words4=0.079 place.words5=0.158
        place.words6=-0.556 place.words7=-0.910 country.words1=-0.247 country.words2=0.468
        country.words3=-0.415 country.words4=-0.403 country.words5=0.397 country.words6=-0.149
        country.words7=-0.185 date.words1=0.121 date.words2=0.252 date.words3=-0.163
        date.words4=0.229 date.words5=-0.083 date.words6=-0.100 date.words7=-0.268
        count.words1=0.771 count.words2=-0.158 count.words3=-0.053 count.words4=0.027
        count.words5=-0.242 count.words6=-0.133 count.words7=-0.317 number.words1=-0.789
        number.words2=0.204 number.words3=0.293 number.words4=-0.194 number.words5=0.205
        number.words6=0.094 organisation.words1=0.106 organisation.words2=0.291
        organisation.words3=-0.409 organisation.words4=-0.253 organisation.words5=0.097
        organisation.words7=-0.161 thing.words1=-0.130 thing.words2=0.230 thing.words3=0.254
        thing.words4=0.089 thing.words5=-0.041 thing.words6=-0.335 thing.words7=-0.055
        what.words1=-0.025 what.words2=0.049 what.words3=0.132 what.words4=0.207
        what.words5=-0.273 what.words6=-0.040 what.words7=-0.158 why.words1=-1.171
        why.words2=-0.991 why.words3=0.234 why.words4=-0.848 why.words5=0.771 why.words6=-0.661
        why.words7=0.758 how.words1=0.444 how.words2=-0.242 how.words3=-0.164 how.words4=-0.175
        how.words5=-0.666 how.words6=0.431 how.words7=-0.335 other.words1=-0.555
        other.words2=0.358 other.words3=-0.226 other.words4=-0.108 other.words5=0.365
        other.words6=-0.332 other.words7=-0.274 who.left=-0.200 who.capital=0.508 place.left=0.138
        place.capital=0.199 country.left=-0.377 country.capital=0.843 date.left=0.086
        date.capital=-0.183 count.capital=-0.569 number.left=-0.264 number.capital=-0.058
        organisation.left=0.055 organisation.capital=0.314 thing.left=0.133 thing.capital=0.384
        what.left=0.088 what.capital=-0.071 why.left=1.127 why.capital=-0.603 how.left=0.539
        how.capital=-0.457 other.left=1.111 other.capital=0.397 nearLeft.within2=0.121
        nearLeft.within3=0.033 nearLeft.within4=0.054 nearLeft.within6=-0.184
        nearRight.within1=0.064 nearRight.within2=0.063 nearRight.within3=0.074
        nearRight.within4=0.028 nearRight.within5=-0.040 nearRight.within6=-0.158
        gap.subject.right0=-0.158 gap.subject.right1=-0.148 gap.subject.right3=-0.204
        gap.subject.left0=0.080 gap.subject.left1=0.183 gap.subject.left2=0.057
        gap.subject.left3=0.045 gap.subject.free=0.070 gap.object.right0=0.311
        gap.object.right1=0.169 gap.object.right2=-0.043 gap.object.right3=0.431
        gap.object.left0=-0.278 gap.object.left1=-0.065 gap.object.left2=-0.156
        gap.object.left3=-0.025 gap.object.free=-0.260 gap.adverbial.right0=0.205
        gap.adverbial.right1=0.098 gap.adverbial.right2=0.183 gap.adverbial.right3=-0.151
        gap.adverbial.left1=-0.089 gap.adverbial.left2=0.135 gap.adverbial.left3=-0.212
        gap.adverbial.free=-0.151 gap.copula.right0=0.072 gap.copula.right1=-0.542
        gap.copula.right2=-0.106 gap.copula.right3=-0.199 gap.copula.left0=0.086
        gap.copula.left1=0.224 gap.copula.left2=0.395 gap.copula.left3=0.217
        gap.copula.free=-0.038 gap.other.right0=-0.137 gap.other.right2=-0.056
        gap.other.right3=-0.460 gap.other.left0=0.609 gap.other.left1=0.159 gap.other.left2=0.135
        gap.other.left3=-0.043 gap.other.free=-0.206 slot.subject.role.root=0.265
        slot.subject.role.subject=0.265 slot.subject.role.object=-0.089
        slot.subject.role.attribute=0.083 slot.subject.role.adverb=-0.030
        slot.subject.role.possessor=-0.060 slot.subject.role.number=0.155
        slot.subject.role.other=-0.039 slot.subject.role.in=-0.273 slot.subject.role.on=-0.111
        slot.subject.role.at=0.051 slot.subject.role.by=0.073 slot.subject.role.for=0.088
        slot.subject.role.from=-0.064 slot.subject.role.to=-0.074 slot.subject.role.of=-0.161
        slot.subject.role.with=0.155 slot.subject.role.as=0.102
        slot.subject.role.otherPreposition=-0.274 slot.object.role.root=-0.063
        slot.object.role.subject=0.687 slot.object.role.object=-0.343
        slot.object.role.attribute=0.594 slot.object.role.adverb=-0.170
        slot.object.role.adjective=0.328 slot.object.role.number=0.115
        slot.object.role.other=-0.340 slot.object.role.in=-0.499 slot.object.role.on=-0.103
        slot.object.role.at=-0.023 slot.object.role.by=-0.033 slot.object.role.for=-0.434
        slot.object.role.from=-0.351 slot.object.role.to=-0.189 slot.object.role.of=-0.135
        slot.object.role.with=-0.215 slot.object.role.as=-0.290
        slot.object.role.otherPreposition=0.434 slot.copula.role.root=0.112
        slot.copula.role.subject=-0.068 slot.copula.role.object=0.054
        slot.copula.role.attribute=-0.072 slot.copula.role.adverb=-0.026
        slot.copula.role.compound=-0.210 slot.copula.role.possessor=-0.049
        slot.copula.role.adjective=-0.045 slot.copula.role.number=-0.167
        slot.copula.role.other=0.104 slot.copula.role.in=-0.209 slot.copula.role.on=0.096
        slot.copula.role.by=0.028 slot.copula.role.for=0.048 slot.copula.role.from=0.097
        slot.copula.role.to=0.112 slot.copula.role.of=0.248 slot.copula.role.with=-0.079
        slot.copula.role.as=0.210 slot.copula.role.otherPreposition=-0.173
        slot.preposition.role.root=-0.071 slot.preposition.role.subject=0.232
        slot.preposition.role.object=0.039 slot.preposition.role.attribute=-0.168
        slot.preposition.role.adverb=-0.121 slot.preposition.role.compound=0.250
        slot.preposition.role.possessor=-0.031 slot.preposition.role.adjective=0.131
        slot.preposition.role.number=0.105 slot.preposition.role.other=-0.229
        slot.preposition.role.in=-0.091 slot.preposition.role.on=-0.276
        slot.preposition.role.at=-0.168 slot.preposition.role.by=-0.252
        slot.preposition.role.for=-0.154 slot.preposition.role.from=0.270
        slot.preposition.role.to=0.075 slot.preposition.role.of=-0.085
        slot.preposition.role.with=0.403 slot.preposition.role.as=-0.212
        slot.preposition.role.otherPreposition=0.070 slot.when.role.root=-0.067
        slot.when.role.subject=-0.299 slot.when.role.object=-0.132 slot.when.role.attribute=-0.122
        slot.when.role.adverb=0.099 slot.when.role.compound=-0.034 slot.when.role.possessor=-0.027
        slot.when.role.adjective=-0.214 slot.when.role.number=-0.118 slot.when.role.other=-0.176
        slot.when.role.in=0.614 slot.when.role.on=0.270 slot.when.role.at=0.144
        slot.when.role.by=-0.104 slot.when.role.for=-0.047 slot.when.role.from=0.102
        slot.when.role.to=-0.098 slot.when.role.of=0.245 slot.when.role.with=-0.052
        slot.when.role.as=0.128 slot.when.role.otherPreposition=-0.142 slot.where.role.root=-0.184
        slot.where.role.subject=-0.642 slot.where.role.object=-0.462
        slot.where.role.attribute=0.386 slot.where.role.adverb=-0.214
        slot.where.role.compound=-0.163 slot.where.role.adjective=0.297
        slot.where.role.number=-0.106 slot.where.role.in=1.000 slot.where.role.on=-0.289
        slot.where.role.at=0.286 slot.where.role.by=0.251 slot.where.role.for=-0.281
        slot.where.role.to=0.091 slot.where.role.with=-0.133 slot.where.role.as=-0.453
        slot.where.role.otherPreposition=0.059 slot.why.role.root=0.582
        slot.why.role.subject=-0.521 slot.why.role.object=-0.739 slot.why.role.attribute=-0.291
        slot.why.role.adverb=-0.081 slot.why.role.compound=-0.089 slot.why.role.possessor=-0.211
        slot.why.role.adjective=-0.150 slot.why.role.other=0.123 slot.why.role.in=-0.219
        slot.why.role.on=0.533 slot.why.role.by=-0.218 slot.why.role.for=-0.185
        slot.why.role.from=-0.120 slot.why.role.to=-0.046 slot.why.role.of=-0.569
        slot.why.role.with=-0.063 slot.why.role.as=0.364 slot.why.role.otherPreposition=0.543
        slot.how.role.root=0.329 slot.how.role.subject=0.139 slot.how.role.object=-0.141
        slot.how.role.attribute=-0.246 slot.how.role.adverb=0.083 slot.how.role.possessor=-0.030
        slot.how.role.adjective=-0.262 slot.how.role.number=-0.490 slot.how.role.other=-0.459
        slot.how.role.in=-0.117 slot.how.role.on=0.055 slot.how.role.at=0.302
        slot.how.role.by=0.571 slot.how.role.for=0.115 slot.how.role.from=0.032
        slot.how.role.to=0.113 slot.how.role.of=-0.061 slot.how.role.with=0.234
        slot.how.role.as=-0.243 slot.how.role.otherPreposition=-0.124 slot.other.role.root=0.296
        slot.other.role.subject=-0.102 slot.other.role.object=0.326
        slot.other.role.attribute=-0.253 slot.other.role.adverb=-0.239
        slot.other.role.compound=-0.284 slot.other.role.possessor=-0.046
        slot.other.role.adjective=0.359 slot.other.role.number=-0.030 slot.other.role.other=0.170
        slot.other.role.in=-0.217 slot.other.role.on=-0.145 slot.other.role.at=0.334
        slot.other.role.by=-0.161 slot.other.role.for=0.288 slot.other.role.from=-0.188
        slot.other.role.to=0.132 slot.other.role.of=-0.041 slot.other.role.with=-0.285
        slot.other.role.as=0.288 slot.other.role.otherPreposition=-0.470 who.role.root=0.199
        who.role.subject=0.307 who.role.object=0.071 who.role.attribute=-0.164
        who.role.adverb=-0.027 who.role.joined=-0.215 who.role.apposition=0.114
        who.role.compound=0.028 who.role.possessor=-0.021 who.role.adjective=-0.121
        who.role.number=-0.049 who.role.other=0.050 who.role.in=-0.055 who.role.on=-0.135
        who.role.at=-0.188 who.role.by=0.272 who.role.for=-0.108 who.role.to=0.088
        who.role.of=-0.030 who.role.with=0.307 who.role.as=-0.137 who.role.otherPreposition=-0.361
        place.role.root=-0.117 place.role.subject=0.256 place.role.object=-0.421
        place.role.attribute=0.087 place.role.adverb=-0.120 place.role.joined=-0.221
        place.role.apposition=-0.148 place.role.compound=-0.436 place.role.adjective=0.185
        place.role.number=-0.156 place.role.other=0.040 place.role.in=0.332 place.role.on=-0.060
        place.role.at=0.392 place.role.by=0.038 place.role.for=-0.129 place.role.from=-0.069
        place.role.to=0.134 place.role.of=0.370 place.role.with=-0.108 place.role.as=0.332
        place.role.otherPreposition=-0.250 country.role.root=-0.026 country.role.subject=-0.218
        country.role.object=-0.388 country.role.attribute=-0.119 country.role.adverb=-0.154
        country.role.joined=0.459 country.role.apposition=-0.060 country.role.compound=-0.035
        country.role.adjective=-0.127 country.role.other=-0.060 country.role.in=-0.670
        country.role.on=-0.175 country.role.by=-0.230 country.role.for=0.433
        country.role.from=0.422 country.role.to=-0.058 country.role.of=-0.526
        country.role.with=-0.065 country.role.as=-0.086 country.role.otherPreposition=0.790
        date.role.root=0.022 date.role.subject=-0.164 date.role.object=-0.302
        date.role.attribute=-0.094 date.role.adverb=0.076 date.role.joined=-0.272
        date.role.apposition=0.307 date.role.possessor=-0.029 date.role.adjective=-0.042
        date.role.number=0.106 date.role.other=-0.142 date.role.on=-0.172 date.role.at=0.152
        date.role.for=-0.045 date.role.from=0.157 date.role.of=0.368 date.role.with=-0.042
        date.role.as=0.181 count.role.root=0.242 count.role.subject=0.339
        count.role.attribute=-0.062 count.role.adverb=0.212 count.role.joined=0.128
        count.role.apposition=-0.474 count.role.compound=0.292 count.role.possessor=-0.022
        count.role.adjective=-0.089 count.role.number=0.137 count.role.other=-0.208
        count.role.in=-0.155 count.role.on=-0.081 count.role.at=-0.085 count.role.by=-0.120
        count.role.for=-0.083 count.role.from=-0.065 count.role.to=-0.125 count.role.of=-0.042
        count.role.with=0.158 count.role.as=-0.081 count.role.otherPreposition=-0.022
        number.role.root=0.021 number.role.subject=-0.711 number.role.object=0.129
        number.role.attribute=0.312 number.role.adverb=0.152 number.role.joined=0.086
        number.role.apposition=0.200 number.role.compound=0.075 number.role.possessor=-0.043
        number.role.adjective=-0.203 number.role.number=-0.113 number.role.other=-0.232
        number.role.in=-0.063 number.role.on=-0.107 number.role.at=-0.506 number.role.by=0.338
        number.role.for=0.325 number.role.from=0.166 number.role.to=0.162 number.role.of=0.035
        number.role.with=0.075 number.role.otherPreposition=-0.313 organisation.role.root=0.667
        organisation.role.subject=-0.087 organisation.role.object=0.089
        organisation.role.attribute=-0.378 organisation.role.adverb=-0.034
        organisation.role.joined=-0.052 organisation.role.apposition=0.395
        organisation.role.compound=-0.579 organisation.role.adjective=0.318
        organisation.role.number=-0.099 organisation.role.other=0.074 organisation.role.in=-0.421
        organisation.role.on=-0.061 organisation.role.at=-0.188 organisation.role.by=-0.143
        organisation.role.for=-0.431 organisation.role.from=-0.026 organisation.role.to=0.293
        organisation.role.of=0.314 organisation.role.with=-0.155 organisation.role.as=-0.198
        organisation.role.otherPreposition=-0.252 thing.role.root=0.134 thing.role.subject=0.078
        thing.role.object=0.052 thing.role.attribute=0.025 thing.role.adverb=-0.047
        thing.role.joined=-0.186 thing.role.apposition=-0.117 thing.role.compound=0.102
        thing.role.possessor=-0.059 thing.role.adjective=0.163 thing.role.other=-0.153
        thing.role.in=-0.160 thing.role.on=-0.046 thing.role.at=-0.030 thing.role.by=-0.077
        thing.role.from=0.077 thing.role.to=-0.036 thing.role.of=-0.040 thing.role.as=0.301
        what.role.root=0.100 what.role.subject=0.298 what.role.object=0.427
        what.role.attribute=0.080 what.role.adverb=-0.172 what.role.joined=0.161
        what.role.apposition=-0.090 what.role.compound=-0.273 what.role.possessor=-0.074
        what.role.adjective=-0.138 what.role.number=-0.073 what.role.other=0.024
        what.role.in=-0.165 what.role.on=0.268 what.role.at=0.058 what.role.by=-0.227
        what.role.for=0.231 what.role.from=-0.088 what.role.of=-0.169 what.role.with=-0.061
        what.role.as=0.035 what.role.otherPreposition=-0.270 why.role.root=0.582
        why.role.subject=-0.386 why.role.object=-0.473 why.role.attribute=-0.291
        why.role.adverb=-0.081 why.role.joined=-0.192 why.role.apposition=-0.499
        why.role.compound=-0.089 why.role.possessor=-0.211 why.role.adjective=-0.145
        why.role.other=0.134 why.role.in=-0.210 why.role.on=0.535 why.role.by=-0.218
        why.role.for=-0.184 why.role.from=-0.134 why.role.to=-0.045 why.role.of=-0.397
        why.role.with=-0.063 why.role.as=0.378 why.role.otherPreposition=0.543 how.role.root=0.985
        how.role.subject=0.065 how.role.object=-0.632 how.role.attribute=0.092
        how.role.adverb=-0.274 how.role.joined=-0.259 how.role.apposition=-0.375
        how.role.possessor=-0.032 how.role.adjective=-0.279 how.role.number=0.271
        how.role.other=-0.634 how.role.in=-0.348 how.role.on=0.331 how.role.at=-0.047
        how.role.by=0.440 how.role.for=-0.184 how.role.from=-0.305 how.role.to=-0.057
        how.role.of=0.056 how.role.with=0.350 how.role.as=-0.355 how.role.otherPreposition=-0.159
        other.role.root=-0.404 other.role.subject=-0.287 other.role.object=-0.638
        other.role.attribute=0.147 other.role.adverb=-0.168 other.role.joined=0.244
        other.role.apposition=0.468 other.role.compound=-0.467 other.role.possessor=-0.060
        other.role.adjective=-0.707 other.role.other=-0.085 other.role.in=-0.281
        other.role.on=-0.047 other.role.at=-0.072 other.role.by=0.112 other.role.for=-0.038
        other.role.from=-0.048 other.role.to=-0.199 other.role.of=0.249 other.role.with=-0.122
        other.role.as=0.840 other.role.otherPreposition=-0.327 ownRole.role.root=0.157
        ownRole.role.subject=0.095 ownRole.role.adverb=-0.032 ownRole.role.joined=-0.105
        ownRole.role.apposition=-0.023 ownRole.role.compound=-0.035 ownRole.role.possessor=-0.052
        ownRole.role.other=-0.078 ownRole.role.in=-0.103 ownRole.role.for=0.024
        ownRole.role.from=0.027 ownRole.role.to=0.020 ownRole.role.of=0.042
        ownRole.role.with=0.040 ownRole.role.as=0.152 ownRole.role.otherPreposition=-0.112
        saidHeadRole.role.root=-0.438 saidHeadRole.role.subject=-0.181
        saidHeadRole.role.object=0.094 saidHeadRole.role.attribute=0.344
        saidHeadRole.role.adverb=0.141 saidHeadRole.role.possessor=-0.120
        saidHeadRole.role.adjective=0.063 saidHeadRole.role.number=0.475
        saidHeadRole.role.other=-0.133 saidHeadRole.role.in=0.031 saidHeadRole.role.on=0.064
        saidHeadRole.role.at=0.411 saidHeadRole.role.by=0.123 saidHeadRole.role.for=0.169
        saidHeadRole.role.from=-0.067 saidHeadRole.role.to=0.570 saidHeadRole.role.of=0.050
        saidHeadRole.role.with=-0.203 saidHeadRole.role.as=0.350
        saidHeadRole.role.otherPreposition=-0.090 governorRole.role.subject=-0.069
        governorRole.role.attribute=0.529 governorRole.role.adverb=-0.133
        governorRole.role.compound=-0.359 governorRole.role.adjective=-0.053
        governorRole.role.number=0.290 governorRole.role.other=-0.068 governorRole.role.in=-0.206
        governorRole.role.on=-0.140 governorRole.role.at=-0.437 governorRole.role.by=0.596
        governorRole.role.for=-0.101 governorRole.role.from=0.336 governorRole.role.to=-0.364
        governorRole.role.of=0.195 governorRole.role.with=-0.267 governorRole.role.as=-0.352
        governorRole.role.otherPreposition=-0.177 treeWay.up0down1=0.094 treeWay.up1down0=0.089
        treeWay.up1down2=0.071 treeWay.up1down3=0.104 treeWay.up2down0=0.058
        treeWay.up2down1=-0.215 treeWay.up2down2=0.054 treeWay.up2down3=-0.079
        treeWay.up3down0=0.177 treeWay.up3down1=-0.138 treeWay.up3down2=-0.135
        treeWay.up3down3=-0.059 askedWay.up0down1=0.613 askedWay.up0down2=-0.115
        askedWay.up0down3=-0.128 askedWay.up1down0=0.674 askedWay.up1down1=0.485
        askedWay.up1down2=0.173 askedWay.up2down0=0.250 askedWay.up3down0=0.084 who.cut.none=0.158
        who.cut.several=-0.286 who.cut.left=0.074 who.cut.preposition=-0.197 who.cut.joined=-0.399
        who.cut.apposition=0.106 who.cut.other=0.528 place.cut.none=0.141 place.cut.several=-0.134
        place.cut.left=-0.256 place.cut.preposition=0.228 place.cut.clause=0.090
        place.cut.joined=0.159 place.cut.apposition=-0.203 place.cut.other=-0.070
        country.cut.none=1.381 country.cut.several=-0.231 country.cut.left=-0.181
        country.cut.preposition=-0.270 country.cut.clause=0.325 country.cut.joined=-0.327
        country.cut.apposition=-0.911 date.cut.none=0.623 date.cut.several=-0.330
        date.cut.left=-0.180 date.cut.clause=-0.123 date.cut.joined=-0.088
        date.cut.apposition=-0.045 date.cut.other=0.205 count.cut.none=-0.272
        count.cut.several=0.057 count.cut.left=-0.136 count.cut.preposition=0.355
        count.cut.clause=0.081 count.cut.joined=0.162 count.cut.apposition=-0.231
        count.cut.other=-0.045 number.cut.none=0.377 number.cut.several=0.084
        number.cut.left=-0.466 number.cut.preposition=-0.416 number.cut.clause=0.306
        number.cut.joined=0.252 number.cut.apposition=-0.188 number.cut.other=-0.047
        organisation.cut.none=0.364 organisation.cut.several=-0.284 organisation.cut.left=0.108
        organisation.cut.preposition=-0.229 organisation.cut.clause=0.155
        organisation.cut.joined=-0.166 organisation.cut.apposition=-0.051
        organisation.cut.other=-0.166 thing.cut.none=0.110 thing.cut.several=-0.157
        thing.cut.preposition=-0.192 thing.cut.clause=0.223 thing.cut.joined=-0.157
        thing.cut.apposition=0.230 thing.cut.other=-0.080 what.cut.several=-0.229
        what.cut.left=-0.369 what.cut.preposition=0.060 what.cut.clause=0.409
        what.cut.joined=0.380 what.cut.apposition=-0.142 what.cut.other=-0.114 why.cut.none=-0.362
        why.cut.several=-0.062 why.cut.left=0.267 why.cut.preposition=-0.346 why.cut.clause=0.609
        why.cut.joined=0.213 why.cut.apposition=-0.214 why.cut.other=-0.457 how.cut.none=-0.130
        how.cut.several=-0.361 how.cut.left=-0.747 how.cut.preposition=0.551 how.cut.clause=-0.535
        how.cut.joined=-0.324 how.cut.apposition=0.510 how.cut.other=0.590 other.cut.none=-0.568
        other.cut.several=-0.692 other.cut.left=-0.956 other.cut.preposition=0.394
        other.cut.clause=-0.613 other.cut.joined=0.620 other.cut.apposition=0.657
        other.cut.other=-0.163 anyCut.cut.none=0.148 anyCut.cut.several=-0.172
        anyCut.cut.left=-0.129 anyCut.cut.preposition=-0.042 anyCut.cut.clause=0.165
        anyCut.cut.joined=-0.022 anyCut.cut.apposition=0.045 anyCut.cut.other=0.035
        who.top.noun=-0.309 who.top.nouns=0.181 who.top.name=0.838 who.top.pronoun=-0.149
        who.top.number=-0.098 who.top.determiner=-0.029 who.top.possessiveMark=-0.022
        who.top.adjective=-0.163 who.top.adverb=-0.026 who.top.preposition=-0.175
        who.top.base=-0.084 who.top.past=-0.082 who.top.gerund=0.065 who.top.participle=-0.113
        who.top.present=-0.094 who.top.asking=-0.032 who.top.other=-0.061 place.top.noun=-0.361
        place.top.nouns=-0.251 place.top.name=0.764 place.top.number=-0.283
        place.top.determiner=-0.021 place.top.adjective=0.360 place.top.adverb=-0.120
        place.top.preposition=0.263 place.top.to=-0.291 place.top.base=-0.129
        place.top.past=-0.176 place.top.gerund=-0.126 place.top.participle=-0.094
        place.top.present=-0.056 place.top.other=-0.140 country.top.nouns=-0.191
        country.top.name=0.831 country.top.number=-0.061 country.top.adjective=-0.177
        country.top.adverb=-0.155 country.top.preposition=-0.311 country.top.base=-0.033
        country.top.present=-0.031 date.top.noun=-0.227 date.top.nouns=-0.238 date.top.name=-0.122
        date.top.number=0.729 date.top.possessiveMark=-0.032 date.top.adjective=-0.115
        date.top.adverb=0.172 date.top.preposition=-0.106 date.top.to=-0.051 date.top.base=-0.105
        date.top.past=0.059 date.top.gerund=-0.065 date.top.participle=-0.074
        date.top.present=0.216 date.top.asking=-0.032 date.top.comma=-0.139 date.top.other=-0.026
        count.top.noun=-0.027 count.top.name=-0.521 count.top.number=0.601
        count.top.determiner=-0.059 count.top.possessiveMark=-0.022 count.top.adjective=-0.163
        count.top.adverb=0.207 count.top.preposition=0.102 count.top.base=-0.057
        count.top.past=-0.073 count.top.gerund=-0.034 count.top.participle=-0.079
        count.top.present=-0.040 number.top.noun=-0.277 number.top.nouns=0.545
        number.top.name=-0.152 number.top.possessor=-0.025 number.top.number=0.471
        number.top.determiner=-0.026 number.top.possessiveMark=-0.038 number.top.adjective=-0.263
        number.top.adverb=0.147 number.top.preposition=-0.034 number.top.modal=-0.111
        number.top.base=-0.144 number.top.past=-0.175 number.top.gerund=-0.092
        number.top.participle=-0.256 number.top.present=0.169 number.top.asking=-0.059
        number.top.comma=-0.020 number.top.other=-0.350 organisation.top.noun=-0.592
        organisation.top.nouns=0.276 organisation.top.name=0.844 organisation.top.number=-0.239
        organisation.top.adjective=0.127 organisation.top.adverb=-0.033
        organisation.top.preposition=-0.196 organisation.top.base=-0.172
        organisation.top.past=-0.075 organisation.top.gerund=-0.045
        organisation.top.participle=-0.103 organisation.top.present=-0.089
        organisation.top.other=-0.083 thing.top.noun=0.254 thing.top.nouns=-0.122
        thing.top.name=0.312 thing.top.possessor=-0.055 thing.top.number=-0.037
        thing.top.determiner=-0.109 thing.top.possessiveMark=-0.050 thing.top.adjective=0.158
        thing.top.adverb=-0.048 thing.top.particle=-0.034 thing.top.preposition=-0.292
        thing.top.modal=-0.041 thing.top.past=-0.130 thing.top.gerund=0.103
        thing.top.participle=-0.066 thing.top.present=-0.059 thing.top.asking=-0.139
        thing.top.comma=-0.033 thing.top.mark=-0.110 thing.top.other=0.038 what.top.noun=0.238
        what.top.nouns=0.201 what.top.name=0.242 what.top.pronoun=-0.028 what.top.possessor=-0.033
        what.top.number=-0.223 what.top.possessiveMark=-0.072 what.top.adjective=0.209
        what.top.adverb=-0.168 what.top.particle=-0.083 what.top.preposition=-0.397
        what.top.conjunction=-0.041 what.top.to=-0.072 what.top.modal=-0.058 what.top.past=0.049
        what.top.gerund=0.206 what.top.participle=-0.044 what.top.present=-0.299
        what.top.asking=-0.036 what.top.askingAdverb=-0.317 what.top.other=-0.030
        why.top.noun=-0.369 why.top.nouns=0.122 why.top.name=-0.437 why.top.number=-0.204
        why.top.possessiveMark=-0.209 why.top.adjective=0.300 why.top.adverb=-0.081
        why.top.preposition=-0.419 why.top.modal=-0.022 why.top.base=0.165 why.top.past=-0.625
        why.top.gerund=0.225 why.top.participle=-0.068 why.top.present=0.744 why.top.asking=-0.020
        why.top.comma=-0.310 why.top.other=-0.075 how.top.noun=0.498 how.top.nouns=-0.265
        how.top.name=-0.321 how.top.pronoun=-0.052 how.top.number=-0.099
        how.top.possessiveMark=-0.030 how.top.adjective=-0.162 how.top.adverb=-0.265
        how.top.particle=-0.144 how.top.modal=-0.028 how.top.base=-0.285 how.top.past=0.056
        how.top.gerund=-0.072 how.top.participle=0.176 how.top.present=-0.267 other.top.noun=0.103
        other.top.nouns=-0.851 other.top.name=0.038 other.top.number=-0.181
        other.top.determiner=-0.159 other.top.possessiveMark=-0.059 other.top.adjective=0.594
        other.top.adverb=-0.168 other.top.preposition=-0.249 other.top.conjunction=-0.039
        other.top.base=-0.374 other.top.past=-0.154 other.top.gerund=0.866
        other.top.participle=-0.224 other.top.present=-0.402
        governor.as.subject.role.subject=0.132 governor.as.subject.role.object=-0.269
        governor.as.subject.role.attribute=-0.088 governor.as.subject.role.adverb=-0.120
        governor.as.subject.role.compound=-0.401 governor.as.subject.role.adjective=-0.117
        governor.as.subject.role.other=-0.281 governor.as.subject.role.in=-0.224
        governor.as.subject.role.on=0.039 governor.as.subject.role.at=-0.030
        governor.as.subject.role.by=-0.174 governor.as.subject.role.for=-0.626
        governor.as.subject.role.from=-0.065 governor.as.subject.role.to=-0.772
        governor.as.subject.role.of=0.220 governor.as.subject.role.with=-0.204
        governor.as.subject.role.as=-1.084 governor.as.subject.role.otherPreposition=-0.367
        governor.as.object.role.subject=-0.398 governor.as.object.role.object=0.875
        governor.as.object.role.attribute=1.141 governor.as.object.role.adverb=-1.023
        governor.as.object.role.other=-0.061 governor.as.object.role.in=-0.392
        governor.as.object.role.for=-0.036 governor.as.object.role.from=-0.320
        governor.as.object.role.of=-0.734 governor.as.object.role.as=-0.312
        governor.as.object.role.otherPreposition=-0.422
        governor.as.preposition.role.subject=-0.775 governor.as.preposition.role.object=-1.034
        governor.as.preposition.role.attribute=-0.106 governor.as.preposition.role.adverb=-0.067
        governor.as.preposition.role.compound=-0.238 governor.as.preposition.role.possessor=-0.031
        governor.as.preposition.role.adjective=0.756 governor.as.preposition.role.number=0.927
        governor.as.preposition.role.other=0.625 governor.as.preposition.role.in=0.242
        governor.as.preposition.role.on=-0.507 governor.as.preposition.role.at=-0.287
        governor.as.preposition.role.by=0.805 governor.as.preposition.role.for=-0.040
        governor.as.preposition.role.from=0.384 governor.as.preposition.role.to=0.497
        governor.as.preposition.role.of=0.858 governor.as.preposition.role.with=-0.816
        governor.as.preposition.role.as=0.261 governor.as.preposition.role.otherPreposition=0.032
        governor.as.when.role.subject=-0.367 governor.as.when.role.object=-0.043
        governor.as.when.role.adverb=-0.180 governor.as.when.role.other=-0.240
        governor.as.when.role.in=-0.232 governor.as.when.role.on=-0.060
        governor.as.when.role.by=0.722 governor.as.when.role.for=-0.025
        governor.as.when.role.from=-0.370 governor.as.when.role.to=-0.397
        governor.as.when.role.of=-0.311 governor.as.when.role.as=-0.042
        governor.as.when.role.otherPreposition=-0.309 governor.as.where.role.subject=-0.145
        governor.as.where.role.object=-0.345 governor.as.where.role.other=-0.070
        governor.as.where.role.in=0.175 governor.as.where.role.on=-0.280
        governor.as.where.role.at=-1.001 governor.as.where.role.from=1.049
        governor.as.where.role.to=-0.329 governor.as.where.role.of=-1.243
        governor.as.where.role.with=-0.102 governor.as.where.role.as=-0.529
        governor.as.where.role.otherPreposition=0.510 governor.as.why.role.subject=-0.023
        governor.as.why.role.object=-0.130 governor.as.why.role.other=0.706
        governor.as.why.role.in=-0.075 governor.as.why.role.as=1.053
        governor.as.why.role.otherPreposition=-0.589 governor.as.how.role.subject=-0.170
        governor.as.how.role.object=0.382 governor.as.how.role.adverb=-0.020
        governor.as.how.role.other=-0.520 governor.as.how.role.in=-0.054
        governor.as.how.role.by=0.720 governor.as.how.role.from=-0.395
        governor.as.how.role.with=0.848 governor.as.how.role.otherPreposition=-0.628
        governor.as.other.role.compound=-0.497 governor.as.other.role.adjective=-1.425
        governor.as.other.role.in=-0.057 governor.as.other.role.for=-0.404
        governor.as.other.role.of=-0.053 governor.as.other.role.as=-1.096
        governor.as.other.role.otherPreposition=-0.151 governor.turned.subject.role.subject=-0.196
        governor.turned.subject.role.object=0.385 governor.turned.subject.role.adverb=-0.025
        governor.turned.subject.role.adjective=-0.129 governor.turned.subject.role.other=-0.132
        governor.turned.subject.role.in=-0.807 governor.turned.subject.role.on=-0.047
        governor.turned.subject.role.by=0.357 governor.turned.subject.role.for=0.506
        governor.turned.subject.role.from=-0.106 governor.turned.subject.role.to=-0.098
        governor.turned.subject.role.of=-0.651 governor.turned.subject.role.with=-0.673
        governor.turned.subject.role.as=-0.590
        governor.turned.subject.role.otherPreposition=-0.109 asksAny.one=-0.142
        asksAny.several=0.174 asksOne.one=0.144 asksOne.several=0.030 asksOne.first=-0.072
        asksOne.other=-0.090 asksSeveral.one=-0.027 asksSeveral.several=0.863
        asksSeveral.first=-0.449 asksSeveral.other=-0.386 like.phrase.middle=0.294
        like.phrase.last=0.863 like.governor.middle=0.264 like.governor.last=0.715
        like.near.middle=0.421 like.near.last=0.610 like.treeNear.middle=0.530
        like.treeNear.last=0.544 like.reach.middle=0.509 like.reach.last=0.342
        """
}
