//! English phrases by what they do in a message.
//!
//! One phrase a line: `a/b` is a choice, `[a]` may be left out, `_` is any one word. Apostrophes and case do not matter
//! in what people type. The longest phrase at a place counts.

/// What a phrase does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Phrase {
    /// Urgency without a date.
    Urgency,
    /// The sender says that there is no date.
    NoRush,
    /// Now, which only an emergency makes a date.
    AtOnce,
    /// An ask without an action that can be carried out.
    VagueAsk,
    /// Vague by itself, clear in a thread that says of what.
    Leaning,
    /// Announces an ask.
    Bait,
    /// A polite frame whose complement is the ask.
    Wish,
    /// An offer, or a courtesy that looks like an ask.
    Offer,
    /// Nothing is to be done.
    NothingToDo,
    /// Points at something only both sides' memory has.
    SharedMemory,
    /// Gives a reason for what is asked.
    Reason,
    /// Something waits for the answer.
    Blocks,
    Decision,
    /// Announces a decision that was taken.
    Decided,
    Proposal,
    Handoff,
    Scheduling,
    /// Invites to an appointment or agrees on one.
    Slot,
    Status,
    Informing,
    Sensitive,
    /// Something is failing now.
    Outage,
    /// A problem that the reader is left to solve.
    Problem,
    Social,
    Rhetorical,
    /// Asks to be told, with nothing after it.
    TellMe,
    /// Advice to act on one's own terms.
    Advice,
    /// The sender will do it.
    Promise,
    /// Needless words before the point.
    Preamble,
    Hedging,
    /// A new subject in a reply.
    NewSubject,
    Attached,
    /// An obligation that falls due.
    Due,
    HereIs,
    /// A condition that the reader alone decides on: what follows is an offer.
    AtWill,
}

/// The phrases.
pub const PHRASES: &[(Phrase, &str)] = &[
    (Phrase::Urgency, "
        asap
        a.s.a.p
        as soon as possible/you/u/practicable/we
        as soon as you/u can/could
        as soon as [is] possible
        as quick/quickly as possible/you
        as fast as possible/you
        as early as possible
        at your/ur/the earliest [convenience/possible/opportunity]
        at your/ur convenience
        earliest convenience
        at the earliest
        soon
        soonish
        soonest
        sooner rather than later
        sooner the better
        shortly
        urgent/urgently
        immediately
        right away
        straight away
        right now
        without [further] delay
        quickly/promptly
        in a timely manner
        in due course
        in the near future
        when/whenever you/u get/have/find/got a [spare/free/quiet] chance/moment/minute/min/sec/second/mo/bit
        when/whenever you/u get/have/find/got [some/the] time/chance
        when/whenever you/u get [around] to it
        when/whenever you/u can
        when/whenever you/u are/were free/able/around
        when/whenever you're free/able/around
        when/whenever possible/convenient
        when/if time permits
        if you/u have/get/find a [spare/free] minute/moment/sec/second/chance/min
        if/when you/u find/have [the/some] time
        at some point
        sometime soon
        some time soon
        one of these days
        any time soon
        sometime
        somewhen
        in the [coming/next] days
        time-sensitive
        time sensitive
        high priority
        top priority
        first thing
        for the time being
        eventually
        pronto
    "),
    (Phrase::NoRush, "
        no need to look/read/answer/reply/act/do _ before/until/today/tonight/now
        no need to look/read/answer/reply/act before/until/today/tonight/now
        no answer needed before/until/today/tonight
        no [big/real/great/particular] rush/hurry/pressure/stress/deadline/urgency [at] [all] [on] [this/it/that]
        no rush/hurry at all
        there's/there is no rush/hurry/deadline/urgency
        not [at] [all] urgent
        it's/its/nothing/isn't/not urgent
        isn't/ain't urgent
        not in a/any rush/hurry
        take your/ur time [with] [it/this/that]
        whenever you/u next _
        whenever you're/ur next _
        whenever suits [you]
        whenever it suits [you]
        whenever works [for] [you]
        whenever is fine/good/ok
        whenever you/u pass/see/happen _
        whenever u/you see _
        any time is fine
        anytime is fine
        can wait
        no deadline [from] [my] [side]
        low priority
        at your/ur [own] leisure/pace
        in your own time
        without any hurry
        doesn't have to be today/now/soon
        no time pressure
    "),
    (Phrase::AtOnce, "
        now
        right now
        immediately
        right away
        at once
        this minute/instant
        urgent/urgently
        asap
        straight away
    "),
    (Phrase::VagueAsk, "
        take/have/give/grab a [quick/brief/short/fresh/closer/second/proper/little] look/peek/glance/read/think/skim/scan
        take/have another look
        a [quick] look/peek
        look into
        look at
        looking into
        have eyes on
        go through
        go over
        run through
        read through
        check out
        do something
        help/assist [me/us] [out] with
        help/assist me/us [out]
        help/support here
        need/needs/want/wants/could [use] [some/your/ur/more/a] help/support/assistance/love/attention/work/detail/details
        need/needs/want/wants some/more/your/ur/a [little/bit] [of] help/support/love/attention/work/detail/details/hands/thought/polish/input/info/information
        needs love/work/attention/detail/polish/thought
        a hand with
        lend a hand
        thoughts
        [any] [other] thoughts/opinions/ideas/comments/feedback/input/takes/reactions/suggestions on/about
        any thoughts/ideas/feedback/comments/input/suggestions/opinions/advice/help/tips
        your/ur [initial/honest] thoughts/opinion/feedback/input/view/views/take/comments/advice/guidance/support/help/assistance/attention
        feedback on
        feedback please/pls/plz
        wdyt
        what do you/u think
        what do y'all think
        what do you/u make of
        what you/u think
        how do you/u feel about
        how does that/this/it sound/look
        what's your/ur/everyone's take/view/opinion
        let me/us know what you/u think
        any/some news/progress/word/movement/luck/joy/developments
        please/pls/plz/kindly/pl advise/advice
        [kindly/please] do the needful
        revert
        take/taking care of
        deal with
        sort [this/that/it/things] out
        sort out
        do the same/needful/necessary/rest
        do the right thing
        take [the] [necessary/appropriate] action/actions/steps/measures
        make it happen/nicer/better/pop/work
        make sure [that] it/this/that
        make it/this/that [a] [bit/little] [more] nicer/better/cleaner/shorter/clearer
        please/pls proceed
        proceed
        adapt
        react accordingly
        act accordingly
        adjust accordingly
        looking/look forward to hear/hearing [from] [you]
        waiting for you/u/feedback/your
        await/awaiting your/ur
        get back to me/us
        get in touch
        contact me/us
        reach out to me/us
        give me a shout
        keep me/us posted/updated/informed/in
        what now
        now what
        what next
        what's next
        what do we do
        what to do
        what shall/should we do
        what can/could we do
        how so now
        so how now
        how now
        how should/shall/do we do
        how to proceed
        what's going on
        whats going on
        what is going on
        what's happening/up
        what happened here
        any volunteers
        volunteers
        who's in
        who is in
        who's doing what
        who does what
        we/i need to talk/decide/sit/speak/discuss/chat/meet/sync
        we/i have to talk/decide/sit/discuss
        we/i should talk/decide/meet/discuss/chat/sync
        need to sit/talk/speak/chat/discuss/sync
        do we do/make with
        what do we make/do with/about
        has anyone heard
        heard back
        let's talk/discuss/chat/sync
        when are you/u free/available/around
        when can we/you/u talk/meet/chat/speak/sync
        has/have to change
        must change
        needs to change/improve
        say something
        the whole thing
        ideas
        suggestions
        opinions
        feedback
        how do i start
        what's the plan
        what is the plan
        next steps
        any/an update/updates/news/progress/word/movement/eta
        updates/news/update on/about
        update/updates please/pls
        i/we would/want/wanted like/love to talk/speak/discuss/chat/meet
        i'd/we'd like/love to talk/speak/discuss/chat/meet
        i/we want/wanted to talk/speak/discuss/meet
        i think we have/need to talk
        we have a/an decision/problem/issue to
        we/i have/got a decision
        we need to do
        why wasn't/weren't/didn't/isn't this/you/it/that
        your/ur attitude/behaviour/tone
        do sth
        do something about
        needs some/more/a
        this/it is/needs _ work
        what do you/u mean
        can/could you/u help
        how do we/i proceed
        give this/it/that [a/some] [bit/little] [of] [more] thought/love/attention/polish/try/push
        some/more love/thought/attention/polish
        needs/need [a/some] [bit/little] [more] [of] [a] rework/rethink/tidy/cleanup/clean-up/polish/tweak/tweaks/attention/care/tlc
        could be better/nicer/stronger/clearer/improved
        can/could be improved
        should be better/nicer/improved
        work/worked on this/it/that
        working on this/it/that needed
        sort this/it/that/things/stuff [out]
        get this/it/that/things sorted/fixed/done/moving/going/resolved/over
        move this/it/things forward
        push this/it/things forward/along
        make progress
        get started
        get going
        get moving
        do the thing/things/rest/needful/usual
        do your/ur thing/magic/part/bit
        help out
        help a/this/our
        can/could use [a/some] hand/help/advice
        need/want/looking [for] advice/guidance/direction/pointers/assistance
        any/some advice/guidance/pointers/hints/suggestions/recommendations/preference/preferences/concerns/remarks/questions
        advice/guidance/recommendations needed/welcome
        opinions/comments/suggestions/ideas welcome/please/pls
        comments/opinions/ideas/suggestions on/about
        how are we doing/looking/on
        how is/are it/things/that going/looking/coming
        how's it/this/that/everything/the going/looking/coming
        how did it/that go
        where are/do we on/with/stand
        where do things/we stand
        where is/are this/that/it/we
        where does this/that/it stand
        what's/what is the status/state/story/deal/latest/news
        what's/what is the next step
        what's/what is happening/new/wrong
        what's up with
        what is up with
        what about this/that/it/the
        what [should/shall/do/can] we/i do [about/with] [this/that/it/the]
        how do/should/shall/can we/i handle/deal/solve/fix/approach/go/move
        is there anything/something [new]
        anything new/yet/else
        something new
        any word
        did you/u have/get/find [a/the/any] chance/time
        have you/u had [a/any] chance/time
        had a chance
        touch base
        circle back
        loop back
        connect on/about
        catch up on/about
        have a chat/word/talk/quick/conversation
        need/want a word
        a quick word/chat/talk
        a word with you/u
        discuss [this/that/it] [further]
        talk about it/this/that
        talk this/it/things through/over
        be in touch
        reach out
        ring/call/phone me back/please/pls/when
        please/pls/kindly call/ring/phone/contact [me/us]
        please/pls/kindly respond/reply/comment/react/consider/assist/help/support/look/see/handle
        please/pls/kindly be/get back
        kindly do
        something has/needs to
        has/have/needs to happen
        this/it/that has/needs to stop/change/improve/end
        can't/cannot go on
        take this/it/that seriously
        take it from here
        take over from here
        step in
        chip in
        jump in
        pitch in
        weigh in
        chime in
        share your/ur
        tell me more
        elaborate
        expand on this/it/that
        be more specific/careful/proactive/clear
        be careful
        keep an eye on
        keep me/us in
        watch out for
        get this/it right
        look after
        attend to
        tend to
        see to it/this/that
        clean this/it/up
        tidy this/it/up
        finish this/it/that/up
        wrap this/it/up
        fix this/it/that
        change this/it/that
        redo this/it/that
        update this/it/that
        do this/it/that
        check this/it/that/out
        review this/it/that
        process this/it/that
        action this/it/that
        resolve this/it/that
        solve this/it/that
        proceed accordingly
        do accordingly
        as appropriate
        as needed
        as required
        make a decision/call
        what do you/u want me/us to do
        and now
        so now
        what's/what is the status/plan/latest/story/situation
        someone/somebody should/must/needs
    "),
    (Phrase::Leaning, "
        any/some news/progress/word/movement/luck
        take/taking care of
        deal with
        sort out
        handle this/it/that
        do the same
        follow up
        keep me/us posted/updated/informed
        contact me/us
        reach out to me/us
        get back to me/us
        take/have a [quick/closer] look at
        look at
        what's/what is the plan
        who's in
        any/an update/updates/news/progress/word/movement/eta
        do you/u mean the/this/that/it/net/by
        fix this/it/that
        change this/it/that
        redo this/it/that
        update this/it/that
        do this/it/that
        check this/it/that
        review this/it/that
        process this/it/that
        action this/it/that
        resolve this/it/that
        solve this/it/that
        finish this/it/that/up
        wrap this/it/up
        clean this/it/up
        tidy this/it/up
        any/some preference/preferences/concerns/questions/suggestions
        how did it/that go
        how's it/that/this/everything going/looking/coming
        what's/what is the status/latest/news/next
        did you/u have/get/find [a/the/any] chance/time
        have you/u had [a/any] chance/time
        call/ring/phone me
        keep an eye on
        tell me more
        what about
        where are/do we on/with/stand
        take it from here
        as needed
    "),
    (Phrase::Bait, "
        [a/one/just/super] quick question/one/q/ask/thing/favor/favour
        quick q
        question for you/u/everyone/all
        question for the _ people/team/folks/guys
        got/have a [quick/little/small/short] question
        i have a [quick/small] question/problem/favor/favour/request/doubt
        i've got a [quick/small] question/problem/favor/favour
        got/have a/one/2/two/5/five/10 [quick/spare/free] sec/second/seconds/minute/minutes/min/mins/moment/mo/tick
        have you got a/one/2/5/10 [quick/spare] sec/second/minute/min/mins/minutes/moment
        do you/u have a/one/2/5/10 [quick/spare] sec/second/minute/min/mins/minutes/moment
        do you/u have [some] time [for] [me]
        you/u have a [quick] sec/second/minute/min/moment
        have [you/u] time
        got time
        can/could/may i ask [you/u] something/you/u [something/a] [question]
        can/could/may i ask [you/u] a [quick] question/favor/favour
        can/could we talk
        are you/u there/around/free/available/busy/online/up/awake
        you/u there/around/free/busy/online/up
        you/u [still] around/there
        anyone/anybody there/around/home/online
        is anyone/anybody there/around/online
        anyone/anybody [here/in] [here] who/that knows/understands/uses/works _
        anyone/anybody good with _
        i/we need [your/ur] help
        need [your/ur] help
        i/we need a favor/favour
        can/could you/u help [me/us] [out] [please/pls]
        can/could anyone/someone/somebody/anybody help [me/us] [out] [please/pls]
        do you/u have a/any experience with _
        i wanted to ask you/u something
        ping
        knock knock
        hit me up
        i have a problem/issue
        i've a problem/issue
        i have an issue
        can/could/may i bother/disturb/borrow/trouble/steal/grab/ping/pick you/u/your
        is someone/somebody/anyone/anybody from _ here/around/there/online
        is there someone/anyone here/around/from
        need/got/have a [quick/small/little/tiny] favor/favour
        i/we need a [quick/small/little/tiny] favor/favour
        something to ask
        have something to ask
        one more thing
        pick your/ur brain/brains
        need to ask you/u something
        need to talk to you/u about something
        something for you/u to look/check
        wanted to ask
    "),
    (Phrase::Wish, "
        [i'd/we'd] [would] like/love/want/pleased/happy to invite you/u/everyone/all to
        invite you/u/everyone/all to
        want/wants/wanted/like/love/asked/asks to know if/whether/what/when/how/who/which/where
        [i/we] assume/expect/trust [that] you/u will/can
        ask you/u to
        asking you/u to
        would/it'd be [really/so/very/super/most/absolutely] great/nice/good/awesome/lovely/helpful/wonderful/useful/cool/perfect/ideal/fantastic/amazing/best/appreciated/grateful/glad/happy if
        would/will/it'd be [really/so/very/super/most] great/nice/good/awesome/lovely/helpful/wonderful/useful/cool to have/get/see/know/meet/discuss/talk/chat/speak/catch
        be [most/very/really/so/extremely/much] grateful/thankful/obliged for/if
        [would] [much/really/greatly/highly] appreciate/appreciated if/it/your/ur/a/the/any/some
        i'd/we'd [really/much/greatly/also] appreciate
        much/greatly/highly appreciated
        it would/would really/would help [me/us] [a] [lot] if/to
        would/could really use
        i/we would/could [also/really] [like/love] you/u to
        i'd/we'd [also/really] like/love/want/prefer you/u to
        i/we want/need/require/ask/expect/request that you/u
        i/we need/require/request [a/an/the/some] [final/written/short/quick] confirmation/approval/sign-off/signoff/answer/response/reply/decision/go
        would you/u mind
        do you/u mind
        would it be possible to/for/if
        is there any/a chance/way [that] [you/u]
        any chance you/u/of/that/we
        any chance
        is/was/are you/u able to
        are you/u able/willing/happy to
        if you/u could/can [also/please/kindly/just/maybe]
        if you/u wouldn't mind
        if i/we could/can [please/maybe/possibly] get/have/see/borrow/know/hear/ask
        if you/u don't mind
        [i/we] wonder if/whether you/u/someone/anyone/we
        i'd/we'd be [really/most/very/so] grateful/thankful/glad/happy if
        kind/friendly/gentle/quick/final/last [final] reminder to/that/for
        reminder to/for
        don't/dont/please/not forget to
        remember to
        make sure to/you/that/all/everyone/we
        be sure to
        you/u are/must/should/need/have [kindly/hereby] requested/asked to
        are kindly/hereby requested/asked/invited to
        you're kindly/hereby requested/asked/invited to
        humbly/kindly/hereby request/ask
        looking/look for someone/somebody/a/an/volunteers/people/feedback/input/help
        we're/i'm/im looking for
        anyone/anybody/someone/somebody willing/able/free/keen/available/up to/for
        can/could/may/might i/we ask you/u to/for
        can/could i/we get/have/borrow
        could use
        i/we beg you/u
        may i/we trouble/bother you/u
        i/we leave it to you/u to
        it is/it's up to you/u to
        i'd/we'd like/love [to] your/ur/a/an/the/some
        i'd/we'd like to have/get/see/receive/hear your/ur/a/an/the
        i/we would like to have/get/see/receive/hear your/ur/a/an/the/this/it
        i/we expect a/an/your answer/reply/response/decision
        [i/i'm/am] write/writing to [humbly/kindly/formally/respectfully] request/ask
        you/u have/were/are been requested/asked/invited to
        [it] is/it's imperative/essential/crucial/vital/important that you/u/we/everyone/they
        possible for you/u
        ok/okay/fine if i/we
        needs to be done/fixed/updated/changed/reviewed/replaced/removed/added/signed/approved/checked/sent/moved/corrected/translated/tested/booked/ordered
        need to be done/fixed/updated/changed/reviewed/replaced/removed/added/signed/approved/checked/sent/moved/corrected/translated/tested/booked/ordered
        needs [one/another/a/an/your/ur/some/two] [more] approval/review/approvals/reviews/sign-off/signature/rebase/test/fix/update/eyes
        still needs [a/an/to]
        i/we want/need/would/expect/require/ask/trust you/u/someone/somebody to
        would/will be [most/very/really/so/extremely/much] grateful/thankful/obliged/glad for/if
        should/must be grateful for/if
        appreciate it if
        i'd be obliged/thankful/indebted if
        requesting your/you/a/an/the
        your approval/ok/okay/signature/sign-off/input/confirmation/decision/feedback/review/answer/reply is needed/required/pending/missing/outstanding
        needs your/ur approval/ok/okay/signature/sign-off/confirmation/decision/review/answer/go
        need your/ur approval/ok/okay/signature/sign-off/confirmation/decision/review/answer/go
        waiting for/on your/ur approval/ok/okay/signature/sign-off/confirmation/decision/review/answer/go/reply
        awaiting your/ur approval/ok/okay/signature/sign-off/confirmation/decision/review/answer/go/reply
        missing from you/your/ur
        still missing your/ur
        i'm/im/we're/am/are [still/only/just] missing your/ur/the/a
        i'm/im/we're [still/only/just] waiting for/on your/ur/the/a
        we/i [still/also] lack your/ur/the
        action needed/required
        what i/we need from you/u
        all i/we need is/now
        the only thing i/we need/needed
        what's [still] missing is
        is still missing from
        you're/youre up
        i was/am hoping you/u/someone/we
        hoping you/u/someone could/can/might
        i hope you/u can/could/might
        perhaps/maybe you/u could/can/might
        you/u could/can/might maybe/perhaps/please
        do you/u think you/u could/can
        would you/u be able/willing/open/up/so/interested/available to/for/kind
        could you/u be so kind
        mind checking/looking/sending/sharing/taking/giving/reviewing/if/adding/updating/forwarding
        care to
        who has/got time/capacity/bandwidth/access
        who wants/likes/would/could/can to/like/do/take
        who's/who up/free/able/willing for/to
        who is up/free/able/willing for/to
        volunteers needed/wanted/for
        need/seeking/wanted a/two/three/one/some volunteer/volunteers/people/hands
        help needed/wanted
        we/i could use
        would love your/ur
        would love to hear/get/see/know/have
        i'd/we'd love your/ur/to
        grateful/thankful if you/u
        best/better/easier if you/u
        [i'm/we're/im/am/are] hoping to get/have/see/hear/receive
        keen to hear/get
        curious what/how/whether/if
        interested in your/ur
        for your/ur review/approval/signature/comments/action/decision
        up/ready/open for [your/ur] review/approval/comments/signature
        needs/need [a] review/reviewer/approver/signature
        ready for you/u to
        assigned to you/u
        assigning this/it/that to
        time to submit/send/fill/book/register/vote
        last chance to
        everybody/everyone/all should/must/needs/need [please] to/submit/send/fill/sign
        it is requested that
        we kindly ask
        we/i [would/must/have] [like/kindly] [to] ask you/u/everyone/everybody/all to
        i'd/we'd ask you/u/everyone/all to
        i'd/we'd like to ask/request you/u/for/whether/if
        i would/want/wanted like to ask/request you/u/for/whether/if
        i wanted/want to ask/request you/u/for/whether/if
        this is to request
        may i have/get/ask/request/know
        may we have/get/ask/request/know
        can/could/may i/we please/pls get/have/borrow/see/know
        might you/u be
        any way/chance/possibility you/u/we/to/of
        how about you/u
        why don't you/u/we
        can/could i/we trouble/bother you/u
        if it's/its possible
        it'd/would help if
        please/pls/plz your/the/a/an/no/not/only/all
        on you/u to
        up to you/u to
        counting on you/u
        rely on you/u to
        your/ur job is/will/to
        your/ur task is/will/to
        is it possible for you/u/someone
        [i/we] was/am/were/i'm/are [just] wondering if/whether you/u/someone/anyone could/can/would/might
        i/we request/beg/urge you/u/everyone to
    "),
    (Phrase::Offer, "
        let me [just/quickly] check/see/try/look/think/ask/get/find/take/do/test/grab/explain/add/say/rephrase/read/run/google/reproduce/fix/open/show/put/guess
        let me/us know if you/u/there/anything/this/that/it [ever] need/run/require/hit/find/come/get/anything/any/doesn't/isn't/helps/works/makes
        let me/us know if you/u [still] have/see any/anything/more/further/other/trouble/problems/questions/issues/errors
        let me/us know if you/u [would/'d] want/like/need/prefer me/us
        let me/us know if you'd want/like/need/prefer me/us
        let me/us know if/should you/u need/have [any/anything/more/further/questions/help]
        let me/us know if i/we can/could/may/should
        let me/us know how it/that/this goes/went/works/turns
        let me/us know if there/there's is/are/'s anything
        let me/us know if you've any/questions
        lmk if you/u need/have/want/anything/any/run
        lmk if anything/i/we
        if you/u have/need [any/more/further] question/questions/help/concerns/doubts/anything/comments
        if there are/is any/anything questions/else/i
        if there's anything
        should you/u have/need any/anything
        feel free [to]
        [please/pls] don't/do hesitate to
        do not hesitate [to]
        don't/dont be shy
        happy/glad to help/hear/answer/explain/bring/take/assist/discuss/talk/chat/jump/send/share/walk
        i'm/im happy/glad to
        just shout/ask/ping/yell/holler
        just let me know
        shout/ping/ask/holler if you/u need/have/get/want/anything
        reach out if/with/anytime/any
        hit me up if
        ping me if/with/anytime
        you're/u're/you are welcome to
        you/u can reach/find/call/ping me
        you/u can always
        i'm here/around if/for/until
        call/ask/ping/write me anytime/if
        have a nice/good/great/lovely/wonderful/safe/pleasant
        enjoy [the/your/it]
        stay safe/tuned/there/home
        see you
        see u
        don't/dont worry
        no worries
        don't/dont mention it
        don't/dont apologise/apologize
        please/pls don't/do apologise/apologize/worry
        do not apologise/apologize/worry
        never mind
        nvm
        bear with me
        get well
        have fun
        let it go
        look at you/us
        sleep well
        please/pls accept
        please/pls be informed/advised/aware/assured
        please/kindly note [that]
        please/pls find [the/my/our/a] [_] attached/below/enclosed/herewith
        please/pls see [the] attached/below/enclosed
        find attached/enclosed/herewith
        say hi/hello
        give my regards/best
        stop it
        guess what
        fun fact
        trust me
        go figure
        hear me out
    "),
    (Phrase::NothingToDo, "
        no action/actions [is/are] [needed/required/necessary] [from/on/by] [you/your/anyone/anybody]
        nothing to do [for/on/from] [you/your/anyone/now]
        nothing [else] for you/u/anyone [to] [do]
        nothing [is] needed/required [from] [you/u/your/anyone] [right] [now]
        nothing you/u need/have to [do]
        there is/there's nothing you/u need/have/must
        you/u do/don't/dont not/need/have to do/worry/anything/react/reply [anything/about]
        you/u don't/dont have to do
        you/u do not have/need to do
        you/u don't/dont need to do
        no need to/for [reply/answer/respond/do/react]
        no [need] reply/answer/response/decision/decisions/approval/input [is/are] needed/required/necessary/expected [this]
        no blockers
        for your information only
        for your/ur info only
        for information only
        fyi only
        just [so] [that] you/u know
        just so that you/u
        just so you're aware
        just for your/ur info/information
        just wanted you/u to have/know/hear/see
        just [wanted] to let you/u know
        just letting you/u know
        just keeping you/u posted
        just a heads up
        just a heads-up
        you/u can ignore
        please/pls ignore
        ignore this/my
        sorry for the noise
        already fixed/done/sorted/handled/solved/taken/told/changed/cancelled/switched/moved/updated/resolved
        it's [already] fixed/sorted/handled/solved
        it is [already] fixed/sorted/handled/solved
        i've/i [already] fixed/sorted/handled/solved/cancelled
        all good
        all fine
        all set
        all sorted
        all done
        all ok
        no worries
        false alarm
        never mind
        nvm
        nothing else open
        nothing is/was wrong
        nothing open
        on it
        i'm on it
        im on it
        working on it
        i'll take care
        i'll handle
        we're on it
        we are on it
        looking into it
        i'm looking into
        i'm rolling
        i'll fix
        i'll sort
        being fixed
        is not affected
        are not affected
        works as usual
        keep/keeps working
        checkout stays up
        back to normal
        is/are back [up/to/online]
        it's back
        we're back
        no reply/response/answer needed/necessary/required/expected
        fixed it/that/the/in
        fixed now/already
        i've/i/we/we've [already/just] fixed/solved/resolved/reverted/restarted/restored/corrected/replaced/rolled/handled/cancelled/ordered/told/informed/asked/called/moved/updated/booked/changed/reported/opened
        resolved/solved/restored/recovered [now/already/since/at]
        i'll/ill/we'll fix/solve/handle/take/call/send/order/look/report/update/keep/check/sort/ask/restart/revert/redo/let
        i'm/im/we're [already/currently] fixing/investigating/looking/working/handling/rolling/restarting/checking/calling/ordering/moving/on
        support is/are on
        team is/are on/looking/working
        working as
        no impact
        nobody is affected
        not urgent
        workaround is/:/in
    "),
    (Phrase::SharedMemory, "
        as [we/previously/already/recently] discussed/agreed/talked/mentioned/promised/said/planned/usual [before/yesterday/last]
        as per our/my/the [last/previous] discussion/call/conversation/mail/email/chat/meeting
        per our discussion/call/conversation/chat/meeting/talk
        like/as i said/mentioned/told [you] [before]
        like we said/discussed/agreed
        we [had] talked/spoke/discussed/agreed/chatted about [it] [yesterday/last/earlier]
        we [had] talked/discussed/agreed/spoke
        you/u [had] mentioned/promised/said/asked
        the other day
        from yesterday
        the thing
        that thing
        the stuff
        this/that/the issue/matter/topic/problem/case/task/situation/point/question/request/change/error/bug
        the below
        the above
        the attached
        the remaining points/issues/things/tasks/items/work
        the outstanding _
        the missing _
        the other _
        the rest
        the same as last
        you/u know what/why/which
        further to that/our
        that discussion
        see attached
        please find attached
        find attached
        as attached
    "),
    (Phrase::Reason, "
        because
        since
        so that
        so [i/we] can/could
        so i/we/they/that/he/she
        otherwise
        in order to
        needed for/by/to
        need it/them/this for/to
        [it] goes to/live/out/by/there
        goes live
        is/are waiting [for]
        waiting for/on/since
        i'm/im filling/writing/preparing/putting/ordering/making/doing/trying/building/updating/standing/in/at/booking
        wants/want to see/know/have
        wants it/them/to
        need/needs to know/have/see/decide/tell/give/send/be
        has/have to tell/give/know/go/be
        i have to
        for the auditor/auditors/audit/board/bank/client/customer/invite/meeting/newsletter/notice/report/launch/release
        the client/customer/auditor/auditors/bank/board/printer/studio/vendor/supplier/agency/landlord _
        keeps/keep getting
        asking because
        asking for/since
        the reason
        reason is
        that's why
        which is why
        due to
        as the/we/it/i/they/he/she/this/that/our
        cannot/can't/cant continue/start/submit/close/order/send/finish/plan/proceed/do/reproduce/find/access/comment/get
        we can't/cant/cannot
        until i/we know/have
        to make sure
        in case
        given that
        given the
        background
        **why
        context
        if not
    "),
    (Phrase::Blocks, "
        can't/cant/cannot/can not start/continue/submit/close/order/send/finish/plan/proceed/go/release/ship/deploy/merge/publish/move/work/pay/book/get/begin/complete/do/build/progress
        not able to start/continue/submit/close/ask/proceed/finish
        without it/them/this/that/him/her
        before i/we know/have
        until i/we know/have/get/hear
        i'm/im/we're/am/are/is/it's stuck/blocked/waiting/held
        stuck on/until/without
        blocked by/on/until
        blocking me/us/the
        blocker/blocks/blocking
        is/are waiting
        waiting for/since/in/on
        holding back/the/up
        i'm holding
        needs it/them/this
        need/needs it/them/this/to to/for
        needed for/by
        needs to/the/our/your
        need to know
        i need to know
        we need to know
        wants/want to know
        is/are/keeps asking/nervous/waiting
        asking since/for
        last blocker
        every week/day/hour counts
        is on my neck
        chasing me/us
        cannot close
        goes live/to/out
        is waiting
        only have to
        only need
        needed by
        closes/close the quarter/books/month
    "),
    (Phrase::Decision, "
        are we going with/for/to
        are we going
        do we go/stay/keep/use/take/want/need
        go/going/went/goes [ahead] with/for
        agree [that/on/to/with] i/we/the/one
        do you/u agree
        do we agree
        ok for/with you/u/everyone/all/everybody
        okay for/with you/u/everyone/all
        [any/anyone] objections
        anyone/anybody against
        anyone/anybody object/objects
        if/unless you/u/anyone/someone/somebody/nobody object/objects/disagree/disagrees/has/have/hear
        if i hear nothing
        if nobody/noone objects/complains/minds/disagrees
        object by
        vote
        yes or no
        your [final] decision
        decision between/on/about/needed/to
        we/i need/have to decide/choose/pick
        need a decision
        need to/we decide
        have a decision
        decide on/between/whether/if
        option a/b/1/2
        a or b
        the choice
        my recommendation
        recommend/recommends
        i/we lean to/towards
        lean to/towards
        i'd/we'd/i'll/we'll/i/we [would/will] [rather/prefer/suggest/say] keep/drop/cut/go/take/revert/remove/use/stay/wait/skip
        i'd/we'd rather
        i'd prefer
        i'd say
        i'd take
        i'd go
        i'd cut
        i'd drop
        are we doing
        is it in or out
        choose between
        which one do we
        which option
        closing as
        closing this
        won't do
        won't fix
        wontfix
        should/shall we [really/still/just] drop/keep/stop/switch/go/move/use/cut/raise/cancel/postpone/adopt/change/buy/hire/stay/replace/merge/launch/charge
        can/could we agree [on]
        whether or not
        going with or
        doing it or not
        with _ or
        good enough for
        which one/option/of/way do/should/shall/would/is
        option/options a/b/1/2/are/:
        alternatives are
        either we/go/way
        a: _
        go/no-go
        go or no go
        yes/no
        thumbs up
        vote here/below/by/for
        do we want/keep/need/go/take/use/stay/buy/hire/switch/drop/ship/launch
        should we go/stay/use/take/do/buy/ship/launch
        shall we go/stay/use/take/drop/keep/say
        are we ok/okay/fine/good with/to
        are you/u ok/okay/fine/good with/to
        is everyone/everybody ok/okay/fine/good/happy with
        happy with that/this/it
        veto
        objection/objections
        object
        disagree
        sign off on
        your/ur call
        your/ur decision/choice/preference/pick/vote
        pick one
        choose one
        decide
        make a decision/call
        need/needs a decision
    "),
    (Phrase::Decided, "
        we/they/i [have/had/all] [therefore/now/just/finally/also] decided/agreed/chosen/settled/opted to/on/that/for/with/not/against/_
        we've/they've/i've [now/just/finally] decided/agreed/chosen/settled
        has/have [now/finally/therefore] decided/agreed/chosen/approved
        it was/is/has decided/been
        was/been/is decided
        [then/ok/so] decided
        decision after/is/made/from/taken/was
        decision
        the decision is/was
        final decision
        then/so/ok/fine/agreed/let's we/let's go/take/drop/keep/use/stick/do
        fine then we
        we/they take/took/keep/kept/go/went/stay/stick/chose with/the/at/a
        we go with
        we're going with
        we are going with
        we'll go with
        it's a yes/no/go
        the answer is no/yes
        closing as
        let's drop/keep/go/do/use/take/stick/leave/remove/cut/skip
        it's/its decided/settled/official
        decision: _
        we're/we are/i'm/i am/they're moving/switching/going/dropping/keeping/staying/sticking to/with/from/_
        we/they will/won't/shall not/no/be moving/switching/dropping/use/using/support/renew/extend/ship/go
        we won't/don't ship/support/renew/extend/do/go/use
        the board/committee/management/team/council/steering/group/leadership [committee/team/group] [has/have] [decided/agreed/approved/chosen/voted] _
        management/board/council/committee [has/have] decided/agreed/approved/chosen/voted
        [has/have/was/were] approved by
        going forward
        from now on
        effective immediately
        as of monday/next/today/tomorrow/january/february/march/april/may/june/july/august/september/october/november/december
        starting monday/next/today/tomorrow
        we settled on
        we chose
        we picked
        i chose/picked/decided/went
        agreed in/on/with/to/that
        decided in/on/with/to/that
        settled on
    "),
    (Phrase::Proposal, "
        i/we propose/suggest/recommend
        i'd/we'd propose/suggest/recommend
        i/we would propose/suggest/recommend
        my/our proposal/suggestion/recommendation
        proposal
        proposing
        what if we
        how about
        what about
        i think/believe we should
        we should [really/just/probably] rewrite/drop/move/switch/use/stop/start/change/replace/migrate/adopt/remove/cut/raise/keep/go
        i'd rather
        i would rather
        otherwise i/we [will/would/just]
        otherwise i'll/we'll
        else i/i'll/we/we'll
        i'd/we'd/i/we [would/will] vote/lean/go/opt/argue for/to/towards
        i'd/we'd/i go/went with
        my vote/preference/pick/choice is/would/goes
        i vote for
        let's just/not/go/keep/drop/stick/take/move/switch/use/skip/cancel/postpone
        i say we
        i think we need/can/could/must/shouldn't/should
        shouldn't we
        why not
        better to
        would be better
    "),
    (Phrase::Handoff, "
        over to you/u
        handing [this/it/that/the/everything] [_] [_] over
        handing over/off
        hand [this/it/that] over/off
        handover/hand-over/handoff/hand-off to/of/from/for/notes
        on-call handover
        handover
        hand-off/handoff
        passing [this/it/that/the] [one] [on] to/over/you
        pass/passing you/u the/this
        pass/passing this/it/that [one] [on] [to]
        i pass you/u/this/it
        take over
        it's/its/is/all/that's yours [now]
        you/u [now] own [the]
        you own
        yours now
        now yours
        is yours
        baton
        from now on you
        shift to _ shift
        night shift to
        day shift to
        who takes over
        as of monday/today/tomorrow/now you
        take care of the remaining
        inherits/inherit
        covering for me
        will cover for
        is/are covering for
        your/ur turn
        the ball is in your
        takes over what
        take/takes/taking it/this/him/her/them over
        handing you/u
        handed over
        hand over to
        i'm/im handing
        from now/today/tomorrow/monday on [it's] [is] yours/you
        you're/youre/you are taking over
        you/u take over
        will take over
        takes over from
        taking over from
        i leave you/u
        i leave this/it with
        leaving this/it with/to
        leaving you/u
        i'm/im passing
        pass this/it/these/them/the on/to/over
        this/it/that is/goes [now] yours/to
        in your/ur hands
        your/ur baby now
        reassigning/reassigned this/it to
        assigning/assigned this/it/to to/you
        picks/pick up from/where
        where i left
        left off
        while i'm/im/i away/out/am/on
        while i am away/out/on
        during my leave/absence/holiday/vacation/holidays
        covers/cover for me
        owns it/this/that from
        to take it/this/that over
        needs a new owner
        looking for a new owner/maintainer
        new owner/maintainer
        stepping down
        early/late/day/night/morning/evening/weekend shift to
        shift handover
        handover note/notes
        leave this/it/that to/with you/u
        you/u take it
        you take over
    "),
    (Phrase::Scheduling, "
        to reschedule
        need to reschedule/meet/sync
        reschedule
        works/work [better/best/well/fine/great] for/with me/you/us/u
        work/works/suit/suits [better/best] [for] you/u
        suit/suits/fit/fits you/u/me/us/everybody/everyone
        which [one/date/day/slot/time] suits/works
        when are you/u free/available
        what time works/suits
        when works/suits
        when would/does/can _ [_] suit/work/meet
        invite you/u to
        like/want/love to invite
        send/sent/sends [you/u] [a/the] [new/calendar] invite/invitation
        a [new] invite
        find [a/an/another/some] [new/other] date/time/slot/hour/day
        find an/a/another hour/date/time/slot
        i'm/im free/available/around
        are you/u free/available
        propose [_] [two/three] dates/times/slots
        [two/three] [or] dates/times/slots that/on/which
        times that suit
        propose/suggest a date/time/slot
        take this/it offline
        take [this] offline
        jump/hop on a call
        quick call
        have a call
        set up a call/meeting
        book/schedule a call/meeting/slot/time
        pushed to
        fancy a
        anyone up for
        who's in
        grab [a/some] coffee/lunch/beer/drinks/dinner
        coffee/lunch/beer/drinks/dinner at/on/tomorrow
        sit down with
        sit together
        sit down together
        can't make
        cannot make
        i can offer
        better for me
        is better for
        see you/u at/on/there/then
        talk then/tomorrow
        will call you
        i'll call you
        can/could/shall/should/may/let's we/us/i [please/perhaps/maybe/quickly/also/all] meet/sync/talk/speak/chat/reschedule/postpone/huddle
        let's [quickly/all/please] meet/sync/talk/speak/chat/reschedule/huddle
        let's do/have/schedule/book/set a [quick/short] call/meeting/sync/chat
        can/could/shall/should/would/may we [please/perhaps/maybe] have/do/find/get/set/schedule/arrange/sit/jump/hop/catch/grab [up] [together/down/a/an/another/on/30/15/45/60/20/min/some/one/half]
        does/do/would/will tomorrow/today/monday/tuesday/wednesday/thursday/friday/saturday/sunday/this/next/it/that/mon/tue/wed/thu/fri [_] [_] [_] [_] work/suit/fit
        does _ [_] work/suit/fit [for] you/u/everyone/us
        find time to/for/on/this/next [meet/talk/sync]
        anyone up for
        is/was/has [been] cancelled/canceled/postponed
        moves/moved/moving to/from
        we/i need/have to reschedule/postpone
        need to sit
        are you/u free/available/around/in [at/on/this/next/tomorrow/today]
        would you/u be free/available/around
        is everyone/everybody/anyone free/available/around
        do you/u have time/availability/a/an [slot/hour/half] [on/at/this/next/tomorrow/today]
        have time/availability/a slot on/at/this/next/tomorrow/today/for
        when [would/could/can/do/are] you/we/u [be] [have] free/available/meet/talk/time/around
        what/which day/time/date/slot [would/do/does/is] _
        a time/slot/date that/which works/suits
        time works/suits
        what time
        your/ur availability
        check your/ur calendar/availability
        put/send/sent/book/booked something/it/a/an/the in/into/on/slot/meeting/invite/calendar
        calendar invite
        in your/ur/the/both calendar/calendars
        reschedule our/the/this/it/to
        postpone our/the/this/it/to/until
        cancel our/the/tomorrow's/today's 1:1/call/meeting/sync/session
        let's say/do/make/meet/move/aim/schedule [it] [at/on/for] monday/tuesday/wednesday/thursday/friday/tomorrow/today/10/11/12/1/2/3/4/5/9/noon/for
        how about/does monday/tuesday/wednesday/thursday/friday/tomorrow/today/next/10/11/12/1/2/3/4/5/9/noon/this
        what about monday/tuesday/wednesday/thursday/friday/tomorrow/today/next/10/11/12/1/2/3/4/5/9/noon/this
        works/suits/fits [fine/well/great/perfectly/better/best/too] [for/with] [me/us]
        doesn't/don't/won't/not work/suit/fit/possible for/me/us/on/at
        can only do/make/come
        i/we can/could do/make/come/meet [at/on] [it] [at/on/monday/tuesday/wednesday/thursday/friday/tomorrow/today]
        i/we can't/cannot/couldn't make/do/come
        see you/u tomorrow/monday/tuesday/wednesday/thursday/friday/at/then/there/in
        talk [to] [you] tomorrow/monday/tuesday/wednesday/thursday/friday/at/then
        is/are moved/postponed/cancelled/rescheduled/shifted/pushed
        meet/meeting up/at/on/for/tomorrow
        join us/me at/on/for/in
        come along/over/by/to the
        lunch/dinner/drinks/coffee/breakfast/beer together/on/at/tomorrow/today/next/this/friday
        move/push/shift/bring our/the/today's/tomorrow's 1:1/call/meeting/sync/standup/session/appointment/interview to/forward/back
        who's coming
        who is coming/joining/in
        your/ur appointment
        we should meet/talk/chat/catch/sync
        i'd/we'd/i/we [would] like/love to meet/invite/schedule/arrange/book
        should/could/can/shall we meet/talk/chat/catch/sync/speak
        we should [really] catch/talk/meet/sync
        when shall/should/can/could we talk/meet/speak/start
        do you/u have time on/at/this/next/tomorrow/today/for
    "),
    (Phrase::Slot, "
        works for me
        works better for me
        fine for me
        suits me
        i'll be there
        i can make
        see you then/there/at/on
        is better
        's better
        better for me/us
        is cancelled/canceled/postponed
        _ it is
        can do monday/tuesday/wednesday/thursday/friday/tomorrow/mon/tue/wed/thu/fri/saturday/sunday
        works/suits/fits [fine/well/great/perfectly/better/best/too] [for/with] me/us
        can only do/make/come
        is cancelled/canceled/postponed/rescheduled/moved
        moved/moves/postponed/pushed/shifted to/by
        i/we can do/make
        i/we can't/cannot make
        let's say/do/make it/monday/tuesday/wednesday/thursday/friday/tomorrow
        see you/u tomorrow/monday/tuesday/wednesday/thursday/friday/at/then/there/in
    "),
    (Phrase::Status, "
        quick/weekly/daily/short/brief/small update/status/report
        update on/from/re
        progress report/on/update
        progress
        as of
        so far
        [still] in progress
        on track/schedule/course/time/budget
        on course for
        next update/report
        where we stand
        in the meantime i
        i'll/i/we'll/we have/will/send/finish/follow/share/post/do/get/fix/look/update/report/bring/take/be/keep/call/come [it/them/this/that]
        i'm/im/we're/we working/on/almost/halfway/still/nearly/running/late/out/back/done/stuck/rolling/looking/in
        running [a/_] [min/mins/minutes] late
        [_] min/mins/minutes late
        running late
        same here/error/problem/issue
        still red/broken/waiting/nothing/open/working/running/not/no/missing
        not yet
        nope not yet
        should be [done/ready/there/back/fixed]
        will be [done/ready/there/back/fixed/on]
        be back
        back in/on/at/from/by
        back to
        is/are/was/were done/finished/complete/completed/ready/fixed/live/deployed/merged/closed/resolved/updated/up/delivered
        % done
        done in/with
        finished
        deployed
        deploying
        shipped
        released
        added/updated/changed/fixed/moved/removed/corrected/replaced the/it/a/this/that/in/my
        i've/i/we've/we [just/already/now/also] added/updated/changed/fixed/moved/removed/corrected/replaced/finished/sent/checked/talked/spoke/called/asked/booked/told/put/made/did/rolled/uploaded/pushed/merged/deployed/tested/ordered/signed/cancelled/looked/left/got/found/tried/forwarded/attached/wrote/written/sold/started/submitted/paid/cleaned/set/restarted/renamed/excluded
        yesterday/today/blockers/blocker/done/todo/risks/risk/next
        eta
        out of office
        ooo
        omw
        on my way
        brb
        afk
        lunch first
        heading/going/gonna/stepping/off to/grab/out/home
        false alarm
        my bad
        that was me
        good catch
        root cause
        status update/report
        status _ :
        i/we [just/already/also/finally/now] finished/fixed/sent/moved/merged/pushed/deployed/updated/uploaded/booked/ordered/called/asked/told/talked/spoke/checked/tested/tried/put/made/did/added/removed/changed/replaced/corrected/rolled/signed/paid/cancelled/submitted/reached/got/found/wrote/started/restarted/received/picked/delivered/shipped/closed/opened/set/ran/cleaned/prepared/handed/forwarded/scheduled/reviewed/approved/reverted/completed/installed/met/had
        i've/we've/ive _
        i have/we _ been/finished/sent/moved/fixed/done/added/updated/checked/put/made
        i'm/im/we're [still/now/just/already/currently] _
        i'll/we'll/ill _
        i/we will/am/are _
        i/we expect/plan/hope/aim
        is/are/was/were [now/all/almost/nearly/already/still/finally] done/finished/complete/completed/ready/fixed/live/deployed/merged/closed/resolved/updated/up/delivered/running/stable/green/open/working/scheduled/booked/signed/paid/shipped/sent/uploaded/out/over/free/back/through/in/gone/empty/sold/stuck/late/delayed
        has/have [now/all/already/just] been [now/all] _
        has/have [now/all/already/just] arrived/landed/started/finished/left/gone/passed/moved/shipped
        [still] on schedule/track/time/target/budget
        on it
        in progress/review/transit/production
        half done
        almost/nearly done/there/ready/finished/through
        done with/so
        so far so
        no change/changes/news/errors/problems/issues/incidents/blockers
        no _ yet
        not [yet] done/started/ready/here/there/back/finished
        still waiting/running/working/open/pending/on/at/in/the/here/there/standing
        % [_] done/complete/used/sold/through
        _ of _ done/finished/complete/sold/left/reviewed/loaded
        left to
        to go
        next step/steps/up/is/:
        next: _
        today: _
        yesterday: _
        tomorrow: _
        risks: _
        blockers: _
        week/sprint/month _ report/update/summary
        weekly/daily/monthly/quick report/update/status/summary/recap
        status: _
        back at/by/in/on/from/to/soon/online/up
        late for/to/because/by
        delayed by/until/to/because
        running/gonna/going/will be late
        stuck in/on/at
        train/flight/bus/plane/taxi is/was/got/has
        my flight/train/bus/taxi/car
        they said/say/told/will/are/promised
        he/she said/says/told/will/is
        turned out
        workaround
    "),
    (Phrase::Informing, "
        fyi
        for your/ur information/info/awareness
        for info/information/reference
        heads up
        heads-up
        just so you/u know
        just so that you/u
        just [wanted] to let you/u know
        just letting you/u know
        please/pls be informed/advised/aware
        please/kindly note
        be aware
        note that
        reminder
        btw
        by the way
        in case you/u missed/wonder/wondered/need
        fwiw
        announcement
        announcing
        we're/we are pleased/happy/excited to announce
        is/are/will [be] closed
        will be closed/off/down/unavailable/offline
        i'm out/off/away/on
        anyone wondering
        for anyone
        is/are out
        for reference
        turns out
        apparently
        they say
        note to self
        til
        new:
        did you/u know
        note: _
        info: _
        reminder: _
        psa
        public service announcement
        quick/small/little heads-up/reminder/note/info/fyi
        small/quick note
        for the record
        for everyone/anyone who/wondering/reading/interested
        in case anyone/someone/you/it
        just/quick fyi
        news from
        good/bad/great news
        as of monday/tuesday/wednesday/thursday/friday/january/february/march/april/may/june/july/august/september/october/november/december/next
        from monday/tuesday/wednesday/thursday/friday/january/february/march/april/june/july/august/september/october/november/december/next on/we/the/you
        will be closed/open/unavailable/offline/down/out/away/available/moved/in/at/held/switched/shut/replaced/switched
        takes place
        is/are closed/open/out/off/away on/from/until/this/next/today/tomorrow
        is/are on holiday/vacation/leave/sick
        welcome to join
        is now available/live/open/possible/closed
        are now available/live/open
        new version/release
        changelog
        release notes
        attached for your
    "),
    (Phrase::Sensitive, "
        disappointed with/in/by/about/that
        was/am/is/a [great/real/big] disappointment
        not acceptable
        is unacceptable
        not okay
        not ok how/that/what/when
        was/is not okay/ok
        wasn't/isn't okay/ok
        we need to talk [about]
        we have to talk [about]
        need to have a talk/conversation/word
        i think we have/need to talk
        in front of everyone/everybody/others/your/my
        in front of the [whole] client/customer/customers/team/class/board/mayor/interns/guests/others/group/staff/parents

        your/ur attitude/behaviour/behavior/tone/performance/conduct/manner
        your work [has/is] _
        how you/u handled/treated/spoke/talked/behaved/acted
        the way you/u handled/treated/spoke/talked/behaved/acted/speak/talk/treat
        makes/made/make me feel
        i felt/feel hurt/small/ignored/excluded/humiliated/attacked/disrespected/unheard/overlooked/left/sidelined
        felt small
        did you/u even
        do you/u even
        why wasn't/weren't/didn't/isn't this/it/you/i
        third/second/fourth/fifth/last/tenth/hundredth time i've/i/you/we/that
        third/second/fourth/fifth time
        how many times
        waste/wasting/wasted [of] my/people's/our/your/everyone's time
        stop wasting
        fed up
        sick of
        enough is enough
        i've had enough
        i have had enough
        losing/lost my patience/trust/temper
        lost trust
        don't trust
        it's/its personal
        make/makes/making jokes
        making fun
        jokes about my/me
        talk/talking behind my
        behind my back
        cc/cc'ing/copy my boss/manager
        my boss again
        not how we work
        let you/u/him/her/them go
        your contract won't/will/is/has
        my contract won't/will/is
        end/terminate/ending/terminating your/my/the contract/employment
        formal complaint
        file/filing a complaint
        hr complaint
        complaint about you/him/her
        performance review/issue/issues/improvement/concerns
        underperforming
        salary/pay/raise conversation/talk/discussion/increase
        why my/his/her/your rate/salary/pay
        lower than his/hers/mine/theirs
        harass/harassed/harassment/bullying/bullied/discriminated/discrimination
        resign/resigning/resignation
        i quit
        i'm/im leaving the company/team
        passed/passing away
        condolences
        sorry for your loss
        terminal/cancer/diagnosis/miscarriage/funeral
        feedback about/on your/you
        feedback of _ _ on
        conflict with/between
        situation in the/our team
        tension between/in
        working relationship
        i don't want you/u to
        unfortunately i have/we no/have
        no good news
        bad news
        another/other candidate
        with another candidate
        not selected
        not chosen
        decided not to
        fill the position
        are a joke
        is a joke
        you/u are mistaken
        are/be mistaken
        blame/blaming me/you
        your/ur fault
        throw/threw/throwing me/us under
        under the bus
        took credit
        take credit
        taking credit
        interrupted me
        interrupting me
        yelled/shouted at
        absent on
        without reading it
        without asking me
        unfair to/that/of
        why i'm writing
        know why i'm
        have to let
        laid off
        layoffs
        redundancy/redundancies
        concern/concerns/concerned about your/ur/you/how/the way
        expected better/more from/of you/u
        let me/us/the team down
        let me down
        not the first time
        yet again you/u
        why do you/u always/never/keep/have
        you/u always/never/constantly/keep _
        you/u [have] [been] ignoring/ignored/undermining/undermined/disrespected/embarrassed/humiliated/attacked/lied/blamed
        over my head
        took my/the/all credit
        burned/burnt out
        burnout
        overwhelmed
        can't/cannot go on/do this anymore/any
        at my limit
        i feel/felt/am/was [very/really/so/quite/a] [bit] hurt/ignored/disrespected/angry/upset/frustrated/disappointed/uncomfortable/attacked/excluded/undermined/let/unappreciated/undervalued/betrayed
        i'm/im [very/really/so/quite/a] [bit] hurt/angry/upset/frustrated/disappointed/uncomfortable/annoyed/concerned
        makes/made me angry/sad/uncomfortable/upset/feel
        stop talking/speaking/shouting/yelling/making/blaming/treating/undermining/interrupting
        stop it
        your/ur last/final warning
        your/ur position/role/job [has/is/will] [been/be] _
        position/role/contract [has/will] [been/be] [not] eliminated/terminated/ended/renewed/extended
        not be renewed/extended
        be let go
        letting you/u go
        part ways
        we regret to
        i regret to
        have to inform you/u
        sorry to inform/tell/say
        difficult/hard/honest/serious/uncomfortable conversation/talk
        not meeting expectations
        below expectations
        missed/missing deadlines again
        your/ur mistakes/mistake/errors/absence/lateness
        being late again
        came late again
        don't/dont speak/talk to me
        speak/talk to me like/that
        in that tone
        rude/disrespectful/unfair/unprofessional to/of/how
        was rude/disrespectful/unfair/unprofessional/hurtful/insulting
        feels/felt unfair/wrong/personal/like
        you/u owe me
        apology
        apologise/apologize for/to
        i'm/im done with
        working with you/him/her
        cannot/can't work with
        problem with you/your/him/her/how
        disciplinary
        mistreated
        not [been] treated
        pay gap
        demoted/demotion
        your/ur application
        personal matter/matters/issue/reasons
        mental health
        hurts/hurt me/my/him/her
        formal/final/written warning
        i feel/felt passed/left/overlooked/like/that/as/pushed/forced/treated/alone/unsafe
        unhappy/disappointed/dissatisfied with/about/by
        between us/you/the
        not [be] extend/extending/renew/renewing/extended/renewed your/the/my
        your/ur [last] review/performance/behaviour/conduct/attitude
        it worries me
        worried about you/u/your
        embarrassed/embarrassing/humiliated/humiliating me/him/her/us
        uncalled for
        not fair
        how you/u talk/speak/treat
        feel/felt/feeling/feels [pretty/really/very/so/quite/a] [bit] bad/awful/terrible/low/miserable/useless/bullied/guilty/trapped/punished
        thinking about/of leaving/quitting/resigning
        complaint/complaints/complained/complaining/complain about you/your/him/her/my/me
        my/his/her/our father/mother/dad/mum/mom/wife/husband/son/daughter/brother/sister/partner/grandmother/grandfather/friend [has/was/is] died/passed/dying
        why am i always/never/the/not
        why was/wasn't i not/never/left/excluded/told/asked/invited
        a raise/promotion/demotion
        my/your/his/her raise/promotion/demotion/dismissal/resignation
        stop undermining/embarrassing/humiliating/belittling/insulting/bullying/harassing/attacking/mocking/patronising
        too much for me
        made a serious/terrible/huge/grave/bad mistake
        out of line
        can't/cannot take [it/this] anymore
        talk/speak to me like
        behind your/his/her back
        won't/not be renewing/extending/keeping/promoting
    "),
    (Phrase::Outage, "
        is/are/was/has/still/keeps/'s down/crashlooping/crashing/failing/offline/unreachable/throwing/timing/dead/hanging/returning
        are failing
        is failing
        throwing this/500s/503s/errors/an/5xx
        returning/returns/return 500/500s/503/503s/502/404/5xx/errors
        crashlooping
        oomkilled
        elevated/increased/high errors/429s/latency/5xx
        stands/stopped since
        sold out since
        production/prod is/down/line
        on fire
        no one/nobody can log/login/access/pay/order/check
        customers can't/cannot/are/wrote
        users can't/cannot/are
        can't/cannot log in/on
        data/security breach/leak
        publicly listable/accessible/readable
        power cut/outage
        outage
        incident
        sev1/sev2/sev-1/sev-2/p0/p1
        all hands
        evacuate
        water coming/through
        alarm is
        and rising
        we're losing
        is stuck
        has broken
        broke again
        we lose [maybe/about/around]
        shows only a white/blank
        same error
        still broken for
        nobody/noone can
        customers/users cannot/can't/are
        checkout/payments/login/site/website/prod/production/api/database/server/app/portal/network/internet/phones/vpn is/are down/failing/broken/offline/dead/unreachable/slow/returning/throwing
        all/every orders/payments/requests/calls/customers/users/logins/jobs/checkouts fail/failing/are
        about/roughly/~ _ % of _ fail/failing/are
        % of checkouts/requests/payments/users/calls/orders
        since _ utc/cet/cest/gmt/est/pst/edt/pdt/bst/ist
        is leaking/burning/flooding/flooded/smoking
        there's/there is water/smoke/fire/gas
        water is/coming/leak
        power is
        power outage
        no power/water/internet/network/heating
        evacuating/evacuate
        spiking
        5xx
        503s/500s/502s/504s
        publicly visible/listable/accessible/readable/exposed
        leaked
        hacked
        compromised
        ransomware
        security hole
        on-call/oncall
        rolling back
        roll back
    "),
    (Phrase::Problem, "
        [is/are/it's/its] [still/all/completely/totally/again] broken
        [still] not/doesn't/don't/isn't/won't/didn't/aren't work/works/working/load/loading/loads/start/starting/open/right/correct/paid/match/matching/arrive/arrived/fit/signed/approved/ready/there/respond/responding/good
        doesn't/does feel right
        doesn't/don't/didn't/did/do not/work/fit/match/like
        not working/right/correct/paid/good/happy
        isn't/is not paid/working/right
        still isn't/missing/broken/nothing/wrong/no/doesn't
        are/is still missing/open/wrong
        never arrived/came/received/worked
        has/have not/never arrived/been
        hasn't/haven't arrived/been
        days overdue
        ran out
        bounced
        wasn't/isn't/weren't happy
        not happy
        complained/complains
        not sure about
        contradicts
        doesn't match
        i get/got/getting/keep [an/this/the] error/errors
        getting an error
        crashes on/when
        fails/failed/failing with/on/for/since/to
        it broke
        broke again
        still nothing
        nothing from
        are/is wrong
        is/are/was/it's/its/still/keeps [still/all/so/really/very] down/red/slow/stuck/wrong/failing/missing/outdated/overdue/incorrect/empty/expired/inconsistent/dead
        running out of
        can't/cannot/can not log/login/open/access/connect/print/pay/send/see/find/get/reach/load/sign/upload/download/save/start/use/enter/hear/join
        couldn't/could not log/open/access/connect/print/send/load/sign/upload/download/save/start
        won't/wont open/load/start/print/connect/turn/work/boot/save/send/close/go/run/build/accept/let
        doesn't/doesnt/don't/dont/does not/didn't/didnt open/load/start/print/connect/turn/work/boot/save/send/close/show/respond/match/add/fit/build/compile/run/come/arrive/exist/accept/let/like/look/make
        no longer works/work/loads/opens/available/accepted
        stopped working/responding/sending/printing
        keeps/keep crashing/failing/freezing/timing/dropping/disconnecting/asking/throwing/going
        throws/throwing/gives/giving/shows/showing/getting/returns/got an/a/the [weird/strange/same] error/errors/exception/404/500/403
        error/errors when/on/in/while/since
        is/are/was [completely/totally/still/again] empty/blank/gone/lost/offline/unreachable/unavailable/leaking/flooded/corrupt/corrupted/frozen/late/delayed/unhappy/angry/upset/furious/confused/blocked/overloaded/overbooked/double-booked/wrong/off
        went down/wrong/offline/missing
        has/have/had failed/crashed/stopped/disappeared/vanished/expired/bounced/broken/gone/complained/lapsed
        hasn't/haven't/has not/have not been [paid/signed/sent/delivered/approved/updated/answered/processed/done]
        hasn't/haven't come/arrived/replied/answered/paid/signed/sent/received/started/shipped
        not been paid/signed/sent/delivered/approved/updated/answered/processed/done
        nobody/noone [has/is/can] answered/replied/can/knows/works/picks
        customer/customers/client/clients/users/user/guest/guests/parents/people [is/are] complaining/complained/complain/angry/unhappy/waiting/upset
        got/getting/received [a/another/two/three/more/many] complaint/complaints
        we're/we are out of
        out of stock/paper/toner/disk/space/memory
        too late/slow/small/big/high/low/long
        is/are not right/correct/ok/okay/good/enough/done/ready/possible/there
        isn't/aren't right/correct/ok/okay/good/enough/done/ready/there
        doesn't/does not make sense
        makes no sense
        does not add up
        don't add up
        overdue
        unpaid
        behind schedule
        at risk
        a mess
        a disaster
        messed up
        screwed up
        something [is/went/'s] wrong/off/broken/strange/weird/odd
        there's/there is a/an/something problem/issue/error/bug/mistake/typo/leak/wrong/off/hole/mismatch
        wrong number/price/date/name/address/file/version/amount
        the wrong _
        missing in/from/on/at
        out of date
        out of sync
        hit the limit
        short of
        short on
        understaffed
        missing
        expires/expire/expired tomorrow/today/on/in/this
        broken
        past their/its date
        raised the price/prices
        not working
        happens again
        are/is doubled/duplicated/swapped/mixed
        kaputt
        fail/fails/failed since
        is/are/it's gone
    "),
    (Phrase::Social, "
        good morning/afternoon/evening/night
        happy monday/tuesday/wednesday/thursday/friday/birthday/weekend/anniversary/new/holidays/easter
        merry christmas
        well done
        good job/work/luck/one/stuff
        nice job/work/one/catch/summary
        great job/work/stuff
        thank you
        thanks for/again/so/a/to/all/everyone/!
        thank you/u so/for/very
        huge/big/many thanks
        huge thank
        a big thank
        shoutout/shout-out to
        kudos to
        props to
        hats off
        welcome to/aboard/back/_
        congrats/congratulations
        love/loved/loving this/it/that/the
        made my day
        my pleasure
        you're welcome
        no problem
        np
        no worries
        glad it/you/that/to
        sounds good/great/perfect/fun
        makes sense
        fair enough
        got it
        will do
        good point
        my bad
        same here
        me too
        i deserved
        that's hilarious/funny/awesome/great/amazing/lovely/brilliant
        last day
        miss you/u
        all the best
        get well soon
        safe travels
        enjoy your/the
        rip
        dibs
        best thing/art/day
        reminds me
        i agree
        agree with
        fully agree
        no idea
        idk
        asking for a friend
        just kidding
        jk
        lol
        haha
        take your time
        you're good
        nah you're good
        ok for me
        fine by/with me
        i like
        we like
        thank you/u
        thanks/thx/ty
        happy to hear
        glad to hear
        good to hear/know
        great to hear/see/know
        nice to hear/see/know/meet
        sorry to hear
        so happy/proud/glad/excited/funny/good/cute/true
        proud of
        well deserved
        you're/youre/you the best
        you rock
        legend
        love it/this/that
        enjoy
        cheers
        have fun
        good luck
        fingers crossed
        break a leg
        hang in there
        take care
        feel better
        get well
        sleep well
        hope you/it
        can't wait
        looks/sounds/looking/sounding good/great/perfect/amazing/awesome/lovely/nice/delicious/fun/right
        that's/thats great/good/amazing/awesome/lovely/funny/hilarious/fine/perfect/nice/cute/true/wild/crazy/fair/brilliant/fantastic
        this is great/good/amazing/awesome/lovely/funny/hilarious/perfect/nice/cute/brilliant/fantastic/gold
        very/so/really/super/pretty nice/good/cool/helpful/funny/kind/sweet/cute
        what a day/week/game/match/view/mess/surprise/shame/pity
        so true
        same
        me neither/too
        i know right
        right?
        haha yes/no
        oh no/dear/wow/well/man
        poor you/thing
        bless you
        no way
        for real
        count me in
        i'm/im in
        you bet
        of course
        sure thing
        anytime
        as always
        team effort
        everyone's favourite/favorite
        best of luck
        rest in peace
        my hero
        saved my/me
        you/u saved
    "),
    (Phrase::Rhetorical, "
        isn't/ain't it/this/that lovely/great/funny/nice/wonderful/typical/amazing/ironic/fun
        who knew
        who ate
        who cares
        who doesn't love/like
        why do i always
        why do/does/is/are _ [_] always
        why me
        how cool/great/nice/awesome/hard/funny/sweet/lovely is/are/can/was
        what could go wrong
        what else is new
        guess what
        anyone wondering
        asking for a friend
        did you/u know that
        remember when
        when's the cake/party
        are you kidding
        what a
        if only
        did you/u even
        do you/u even
    "),
    (Phrase::TellMe, "
        let me/us know
        lmk
        tell me/us
        please/pls/kindly confirm
        please/pls/kindly reply/respond/answer/comment/react/advise
        get back to me/us
        i need to know
        need it/this/them
    "),
    (Phrase::Advice, "
        you/u can/could [just/also/simply/always/safely/then]
        you/u [should/might/may] want/need/have/get/should/must/use [to]
        you'll/you'd need/want/have/see/get/better
        if you/u look/run/use/want/go/open/set/need/you're
        if you're on
        try to/with/the/_
        try exiting/running/using/setting/restarting/adding/removing/changing/deleting/clearing
        i/i'd would try/use/check/go/start/look/recommend/suggest
        i'd be careful
        what worked
        worked for me
        works for me
        for me it/this
        you have/need to
        you go to
        just use/run/do/add/set/check/ask/remove/restart/ignore/go/click/call/open/install
        maybe check/try/use/it's/add/set/the
        make sure you/your/it/that/the
        see the/also/values/docs/section/line/table/https/_
        swap in
        it's because
        that's because
        in that case
        in my/our case
        i had the/this/that same/exact
        i think you/u/it/it's/that's/we/the
        the reason is
        because
        instead of
        should do it
        should work
        should help
        have a look at the
        check the/your/if/whether/with
        you/u can/could/should/may/might _
        you'll/youll _
        you just/simply/only need/have/do/click/run/go
        you/u need/have to/a/the
        you/u don't/dont need/have/want to
        i'd/i would suggest/recommend/try/use/check/start/avoid/keep/not/go/be/do/ask/look
        i recommend/suggest
        i wouldn't
        my advice
        the trick is
        the problem/reason/cause is/was
        it's/its/that's/thats because/caused/due/the/a/an/just/not/only
        it depends
        depends on
        only for/the/if/when/in
        not for/the/if/when/really/necessarily
        in general
        usually/normally/typically
        as far as i
        afaik
        iirc
        imo/imho
        if it's/its/the/that/not/so/they/i
        go to/into
        instead
        either/both/neither
    "),
    (Phrase::Promise, "
        i/we will/shall/can/send/do/forward/bring/fix/call/take/update/share/post/finish/ship/deploy/invite/add/make/write/get/follow/keep/check/remove/change/handle/start/prepare
        i'll/we'll/ill
        i'm/we're going/gonna to/_
        i am/we are going/planning to
        i'm planning/about/hoping to
        i plan to
        i've/we've
        gonna
        he'll/she'll/they'll/it'll
        he/she/they/it/that will
        will be _
        will send/have/move/finish/follow/go/invite
        comes/come to you
        next report/update
        i'm/im out/off/away/back/free/in/on/travelling/traveling
        we/i are/am out/off/away/back/travelling
        as promised
    "),
    (Phrase::Preamble, "
        i hope [that] you/this/all/everyone/your/these
        hope [that] you/u/this/all/everyone/you're/your
        i trust [that] you/this
        hope all is
        trust you
        how are you/u [doing]
        how's it going
        how is it going
        hope you're/your/ur well/good
        i know [that] you're/you/u [are] [very/super] busy
        sorry to bother/disturb/trouble
        so sorry to
        apologies for/again
        sorry for the/bothering/disturbing
        i don't want to be a/bother
        long time no see
        thank you for taking
        thank you [so/very] [much] for
        happy friday/monday/new
        compliments of
        have a nice/good/great
        hope you had/have
        i hope you have/had
        how was your/the weekend/holiday/trip
        it was great/nice/good/lovely/indeed meeting/a/seeing/talking
        i hope you don't mind
        just wanted to
        just checking in
        just following up
        following up on
        i am/i'm writing to/about/because/regarding
        i was just
        how are things/we/all/y'all
        how have you/u been
        how's life/everything
    "),
    (Phrase::Hedging, "
        just wondering
        i was wondering
        i was just wondering
        sort of
        kind of
        maybe possibly
        if it's/its not too much
        if that's/thats ok/okay/alright/possible
        if at all possible
        no worries if not
        sorry to bother
        might be able
        i could be wrong
        i may be wrong
        i'm not sure but
        this may be/sound stupid/silly/dumb
        stupid/dumb/silly question
        i guess
        perhaps maybe
        feel free to ignore
        i don't want to bother
        would it maybe
        could you maybe/possibly/perhaps
    "),
    (Phrase::NewSubject, "
        [btw/by] [the] [way] totally/completely different thing/topic/subject/question
        totally/completely different
        different/new/other/another topic/subject/thing/question
        on another note/topic
        on a different/another/separate note/topic
        unrelated
        off topic
        off-topic
        separately
        by the way new
        something else
        one more thing
        while i have you
        btw what/who/how/did/could/can/any
        the other contract/budget/project/one/report/invoice/thing/ticket/file/document
    "),
    (Phrase::Attached, "
        attached
        attachment/attachments
        enclosed
        see attached
        find attached
        the attached
        i attach
    "),
    (Phrase::Due, "
        is/are due
        due by/on/date/at/in
        has/have to be with/at/in/on/there/submitted/sent/done/ready/paid/signed/filed/delivered/finished/by
        must be/submit/arrive/reach/have [with/at/in/submitted/sent/done/ready/paid/signed/filed]
        must/should reach us/them/me
        closes/closing on/at
        expires/expire on/at/in/this/next
        needs to be [with/at/in/on/there/submitted/sent/done/ready/paid/signed/filed/delivered]
        deadline is/for/:
        needs it/them/this/our/the by/until/before
        need/needs it/this/that/them/the/your/an/a
    "),
    (Phrase::HereIs, "
        here is/are/'s/you
        here's
        attached is/are
        as you/u asked/requested
        as requested
        as promised
        find below
        summary/tl;dr/tldr
        in short
        long story short
        bottom line
    "),
    (Phrase::AtWill, "
        if/should you/u [still/should/do/ever/would] have/need/require/want/get [any/some/a/more/further/other/additional] [or] [other/further/additional/more/technical/general] question/questions/query/queries/comment/comments/concern/concerns/doubt/doubts/problem/problems/trouble/issues/difficulties/help/assistance/support/suggestions/ideas/feedback/anything
        if [there] [is/are] [any/anything] [other/further] questions/concerns/problems
        if you/u [would] [do/no/rather/really] not/don't/dont/longer [want/wish/like/receive/need/have]
        if you/u would/'d prefer not
        if you/u want/wish/like/prefer/would to/like/prefer to/not unsubscribe/stop/cancel/opt/turn/disable/discontinue/remove/be/no
        if you'd like/prefer/rather to/not unsubscribe/stop/cancel/opt/turn/disable/discontinue/remove
        unless you/u want/wish/object
    "),
];
