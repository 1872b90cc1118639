extension Lexicon {
    /// Regular verbs that are seldom anything else. A "+" doubles the last letter before a vowel.
    static let plainVerbs = """
        abandon abolish absorb accept accompany accomplish accuse achieve acknowledge acquire \
        adapt add address adjust administer admire admit+ adopt advance advertise advise advocate \
        affect afford agree allege allocate allow alter amaze amend amuse analyse analyze announce \
        annoy anticipate apologise apologize appeal appear applaud apply appoint appreciate \
        approve argue arrange arrive ascend ask assassinate assemble assert assess assign assist \
        associate assume assure attach attain attend attract attribute authorize avoid ban+ become \
        behave belong beg+ believe besiege boil float bark bloom crawl hatch betray blame boast \
        borrow bother breathe broaden bury calculate campaign cancel capture carry cause cease \
        celebrate characterize circulate cite claim clarify classify coin collaborate collapse \
        collect collide combine commemorate commence commission commit+ communicate compete \
        compile complain complement complete compose comprise compute conceal conceive concentrate \
        concern conclude condemn confer+ confess confine confirm confuse connect conquer consider \
        consist consolidate constitute construct consult consume contain contemplate contend \
        continue contribute convert convict convince cooperate coordinate cope correspond create \
        criticise criticize cultivate decide declare decline decorate dedicate deem defeat defend \
        define defy delete deliver demolish demonstrate denote deny depart depend depict deploy \
        derive descend describe deserve designate destroy detain detect deteriorate determine \
        develop devise devote die differ dig diminish disagree disappear discover discuss dismiss \
        dispatch display dispose dissolve distinguish distribute disturb divide divorce dominate \
        donate drown earn eat educate elect elevate eliminate embark embrace emerge emigrate emit+ \
        emphasise emphasize employ enable enact encounter encourage endorse endure enforce engage \
        enhance enjoy enlarge enlist enrol+ enroll ensure entail enter entertain entitle envisage \
        equal equip+ erect escape escort establish estimate evacuate evaluate evolve examine \
        exceed exclude execute exemplify exhibit exist expand expect expel+ explain explode \
        explore expose express extend extract face facilitate fail fascinate fetch file finance \
        flee flourish fold follow forecast formulate found fulfil+ fulfill function gain gather \
        generate grab+ graduate grant greet guarantee happen hate head headquarter heal hear hire \
        honour host identify ignore illustrate imagine immigrate implement imply import impose \
        impress improve inaugurate include incorporate increase indicate induce inform inhabit \
        inherit inhibit initiate inject injure insert insist inspire install instruct integrate \
        intend intensify interact interpret intervene introduce invade invent invest investigate \
        invite involve isolate issue jail join justify kidnap+ kill kneel knock lack last laugh \
        launch leak learn lend liberate like listen live locate lose love maintain manage \
        manufacture marry massacre mature mean melt memorize mention merge migrate modify motivate \
        murder narrate negotiate nominate notice notify obey object oblige observe obtain occupy \
        occur+ offend open operate oppose oppress orbit order organise organize originate overcome \
        oversee own participate pass patrol+ penetrate perceive perform permit+ persist persuade \
        plead point polish portray pose possess postpone pour practise praise pray preach precede \
        predict prefer+ prepare prescribe present preserve preside press presume pretend prevail \
        prevent proceed process proclaim produce progress prohibit promise promote propose \
        prosecute protect prove provide provoke publish punish purchase pursue qualify quote raise \
        realise realize rebuild receive recognise recognize recommend reconstruct recruit recover \
        reduce refer+ reflect refuse regain regard register regret+ regulate reinforce reject \
        relate relax release relieve relocate rely remain remark remember remind remove rename \
        render renew renovate rent repair repeat replace represent reproduce request require \
        rescue resemble reserve reside resign resist resolve respect respond restore restrict \
        result resume retain retire retreat retrieve return reveal revert revise revive revolve \
        reward rob+ rotate rule salute satisfy save scatter scream search secure seek seem seize \
        select separate serve settle sever sign signify slaughter smuggle solve specialise \
        specialize specify speculate spell sponsor stabilize star+ starve state stay strengthen \
        strike struggle subdivide submit+ succeed suck suffer suggest suit summarize supervise \
        supplement suppress surpass surrender surround survive suspect suspend sustain switch \
        symbolize tackle tempt tend terminate testify thank threaten topple tolerate touch train \
        transfer+ transform translate transmit+ transport travel traverse treat trigger tutor \
        undergo unify unite update urge use utilize vanish vary venture verify visit wait walk \
        warn wash waste weaken weigh welcome widen wish withstand witness worry worship wrap+ \
        yield journey travel+ refute endeavour reissue portray recount premiere feature portend \
        adjoin border reopen reunite remarry reelect re-elect co-found cofound co-write cowrite \
        co-produce coproduce co-star+ ratify enlist depose overthrow annex pioneer patent disband \
        captain chair reign rehearse debut televise air syndicate headline script
        """

    /// Regular verbs that are as often nouns.
    static let nounVerbs = """
        abuse access account call use end aid bill stay fall head open own bear answer star win \
        act aid aim alarm amount answer approach arch arrest attack attempt auction average award \
        back balance base battle benefit bet block board bomb book boost box brand break bridge \
        broadcast camp care cast challenge change charge chart chase cheer circle class climb \
        close cloud club coach coat comment compound compromise conduct conflict contact content \
        contest contract contrast control+ cook copy cost cover crack crash credit cross crowd \
        crown cry cure cycle dam+ damage dance date deal debate decrease delay demand desire \
        detail diet dip+ discharge dispute document double doubt draft dream dress drop+ dump ease \
        echo edit end escape estimate exchange excuse exercise exit experience experiment export \
        fashion favour fear feature fence field film fill finish fire fish fit fix flood flow \
        focus force form frame front fund gas guard guess guide hand harm harvest haunt heat help \
        hope house hunt impact influence insult interest interview joke judge jump kick kiss label \
        labour land lead leap lecture level lift light limit line link list load lock look loop \
        mail map+ march mark mask master match matter measure mention mine mirror mix model \
        monitor mount move name need note number offer order outline pack paint panel park part \
        partner pause pay phone picture pilot pin+ place plan+ plant play plot+ point police \
        position post power practice price print prize profit program+ project protest pull pump \
        push question quiz race rain range rank rate reach reason record reform remark report \
        research rest review revolt ride ring risk rival rock roll root round row ruin rule rush \
        sail sample scale schedule score seal seat sense sentence shape share shelter shift ship+ \
        shock shop+ show sign signal site skin sleep slide slip+ smell smile smoke snap+ solo sort \
        sound source space spark spread stage stamp stand star start state step+ stock stop+ store \
        storm stream stress stretch strip+ stroke structure study style subject suit supply \
        support surface surprise survey swap+ swing talk target task taste tax team tear test tie \
        time tip+ title tone top+ total tour trace track trade transfer travel trend trial trick \
        trip+ trouble trust try turn twist type uncover value view visit voice volunteer vote wage \
        walk want watch water wave weight wonder work wound wreck zone deposit pass house label \
        pattern
        """

    /// "base past participle"; "*": as often a noun; "+": doubles before "-ing".
    static let irregularVerbs = """
        arise arose arisen
        awake awoke awoken
        bear bore borne/born
        beat* beat beaten
        become became become
        begin+ began begun
        bend bent bent
        bid* bid bid
        bind bound bound
        bite* bit bitten
        bleed bled bled
        blow* blew blown
        break* broke broken
        breed* bred bred
        bring brought brought
        broadcast* broadcast/broadcasted broadcast
        build built built
        burn* burned/burnt burned/burnt
        burst* burst burst
        buy bought bought
        cast* cast cast
        catch* caught caught
        choose chose chosen
        cling clung clung
        come came come
        cost* cost cost
        creep crept crept
        cut+* cut cut
        deal* dealt dealt
        dig+ dug dug
        draw* drew drawn
        dream* dreamed/dreamt dreamed/dreamt
        drink* drank drunk
        drive* drove driven
        dwell dwelt/dwelled dwelt/dwelled
        eat ate eaten
        fall* fell fallen
        feed fed fed
        feel felt felt
        fight* fought fought
        find found found
        flee fled fled
        fly flew flown
        forbid+ forbade forbidden
        forecast* forecast forecast
        forget+ forgot forgotten
        forgive forgave forgiven
        freeze froze frozen
        get+ got got/gotten
        give gave given
        go went gone
        grind ground ground
        grow grew grown
        hang hung/hanged hung/hanged
        hear heard heard
        hide hid hidden
        hit+* hit hit
        hold* held held
        hurt hurt hurt
        keep kept kept
        know knew known
        lay laid laid
        lead* led led
        lean leaned/leant leaned/leant
        leap* leaped/leapt leaped/leapt
        learn learned/learnt learned/learnt
        leave left left
        lend lent lent
        let+ let let
        lie* lay lain
        light* lit/lighted lit/lighted
        lose lost lost
        make made made
        mean meant meant
        meet met met
        mistake* mistook mistaken
        outdo outdid outdone
        overcome overcame overcome
        oversee oversaw overseen
        overthrow overthrew overthrown
        override overrode overridden
        pay* paid paid
        prove proved proven/proved
        put+ put put
        quit+ quit quit
        read read read
        rebuild rebuilt rebuilt
        remake* remade remade
        rewrite rewrote rewritten
        rid+ rid rid
        ride* rode ridden
        ring* rang rung
        rise* rose risen
        run+* ran run
        say said said
        see saw seen
        seek sought sought
        sell sold sold
        send sent sent
        set+* set set
        shake* shook shaken
        shed+ shed shed
        shine shone shone
        shoot* shot shot
        show* showed shown
        shrink shrank shrunk
        shut+ shut shut
        sing sang sung
        sink* sank sunk
        sit+ sat sat
        sleep* slept slept
        slide* slid slid
        speak spoke spoken
        spell* spelled/spelt spelled/spelt
        spend spent spent
        spin+* spun spun
        split+* split split
        spread* spread spread
        spring* sprang sprung
        stand* stood stood
        steal stole stolen
        stick* stuck stuck
        sting* stung stung
        strike* struck struck/stricken
        strive strove striven
        swear swore sworn
        sweep* swept swept
        swim+* swam swum
        swing* swung swung
        take took taken
        teach taught taught
        tear* tore torn
        tell told told
        think thought thought
        throw* threw thrown
        tread trod trodden
        undergo underwent undergone
        understand understood understood
        undertake undertook undertaken
        undo undid undone
        uphold upheld upheld
        wake* woke woken
        wear* wore worn
        weave wove woven
        win+* won won
        wind* wound wound
        withdraw withdrew withdrawn
        withhold withheld withheld
        write wrote written
        """

    /// Verbs whose object is what somebody says or thinks.
    static let speechVerbs = """
        say says said tell tells told claim claims claimed believe believes believed think thinks \
        thought know knows knew report reports reported announce announces announced argue argues \
        argued state states stated suggest suggests suggested note notes noted add adds added \
        predict predicts predicted expect expects expected hope hopes hoped assert asserts \
        asserted allege alleges alleged declare declares declared insist insists insisted deny \
        denies denied doubt doubts doubted explain explains explained write writes wrote indicate \
        indicates indicated warn warns warned wish wishes wished feel feels felt assume assumes \
        assumed suspect suspects suspected speculate speculates speculated estimate estimates \
        estimated consider considers considered rumoured rumored supposed
        """
}
