//! English words by class, in base form and as people type them ("pls", "u", "tmrw").
//!
//! A word may stand under several classes. Add a word where it belongs; order does not matter.

/// What a word can do in a sentence, or what it tells about a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u32)]
pub enum Class {
    /// Words so common that their share tells English from other languages.
    English,
    /// Words that carry no subject: articles, prepositions, auxiliaries, pronouns.
    Function,
    Greeting,
    Daytime,
    /// Everybody: "all", "team".
    Group,
    Closing,
    Thanks,
    /// "ok", "yes", "agreed".
    Acknowledgement,
    /// "hm", "btw", "so": what may stand before a clause.
    Filler,
    Laugh,
    Please,
    I,
    We,
    You,
    Your,
    /// "someone", "anybody".
    Someone,
    /// "he", "they".
    Third,
    /// "this", "it": points at something that must be named elsewhere.
    Pointing,
    Article,
    /// "my", "our".
    Owning,
    Preposition,
    Conjunction,
    /// "can", "would": turns around for questions.
    Modal,
    /// "do", "is", "have": turns around for questions.
    Auxiliary,
    Negation,
    /// "what", "who".
    Asking,
    /// Base forms of what people ask for.
    Verb,
    /// Verbs that are nouns as often: "update", "review".
    VerbOrNoun,
    /// Takes more than a few minutes.
    Work,
    /// Says nothing of what is to be done: "look", "help".
    VagueVerb,
    /// "meet", "talk".
    Meeting,
    /// Asks for words: "tell", "explain".
    Telling,
    /// What one does on one's own terms when advised: "try", "use".
    Advising,
    /// "thing", "issue": names nothing.
    VagueNoun,
    /// A piece of work of which there are many: "deck", "report".
    Document,
    /// "broken", "down", "failing".
    Failure,
    /// What can fail and hurt somebody: "prod", "checkout".
    System,
    /// Past forms of what was done.
    Done,
    /// "because", "needs", "otherwise".
    Reason,
    /// "blocked", "waiting".
    Blocked,
    /// "asap", "urgent".
    Urgent,
    Weekday,
    /// "today", "tomorrow", "march".
    TimeWord,
    /// "before", "by", "until".
    Limit,
    /// Named events: "standup", "launch".
    Event,
    /// "maybe", "perhaps".
    Hedge,
    /// "unacceptable", "ridiculous".
    Heat,
    /// "disappointed", "upset".
    Feeling,
    /// "mr", "e.g".
    Abbreviation,
    Legal,
    /// "congrats", "lovely".
    Praise,
    /// "always", "honestly": marks talk for its own sake.
    Chatter,
    /// Finite verbs of state: "is", "has", "works".
    Finite,
    /// "me", "us", "him".
    Object,
    /// "not yet", "done": answers.
    Number,
    /// Small favours: "send", "share".
    Small,
    /// Team words: "ops", "legal".
    TeamName,
    /// Acronyms that need no explaining anywhere.
    KnownAcronym,
}

use Class::{
    Abbreviation, Acknowledgement, Advising, Article, Asking, Auxiliary, Blocked, Chatter, Closing,
    Conjunction, Daytime, Document, Done, English, Event, Failure, Feeling, Filler, Finite,
    Function, Greeting, Group, Heat, Hedge, I, KnownAcronym, Laugh, Legal, Limit, Meeting, Modal,
    Negation, Number, Object, Owning, Please, Pointing, Praise, Preposition, Reason, Small,
    Someone, System, TeamName, Telling, Thanks, Third, TimeWord, Urgent, VagueNoun, VagueVerb,
    Verb, VerbOrNoun, We, Weekday, Work, You, Your,
};

/// The lexicon: a class, then its words.
pub const WORDS: &[(Class, &str)] = &[
    (English, "
        the a an and or but if of to in on at for with from by about as is are was were be been it its it's this that these those i i'm i've i'll i'd you your you're
        u ur we we're we've we'll our they their he she his her my me us them not no don't dont doesn't can't cant can could would will shall should may might do does did have has had
        what when where which who why how there here then than so just please pls plz thanks thx thank ty ok okay yes hi hey hello any some all more need needs needed want
        get got know see look let let's lets new now today tomorrow yesterday still already only also too very really out up down over after before until till into
        good great nice sorry sure someone anyone everyone everybody anybody that's what's whats isn't wasn't won't didn't haven't hasn't one two first next last same other because since while
        omw brb lgtm fyi btw imo np done fixed works work working please kindly dear regards never always another anything something nothing congrats lol haha yep nope yeah noted agreed
    "),
    (Function, "
        the a an and or but if of to in on at for with from by about as is are was were be been being it its it's this that these those i i'm i've i'll i'd you your you're
        u ur we we're we've we'll our they their he she his her my me us them not no don't can could would will shall should may might do does did have has had
        what when where which who why how there here then than so just please pls plz any some all into out up over after before until till during per via also too very really
        need needs needed want wants itself herself himself myself yourself asap
        that's what's he's she's they're there's isn't i'd am im ill hi hey hello dear thanks best many kind warm with
    "),
    (Greeting, "
        hi hello hey hiya heya yo dear morning good greetings hallo howdy hola bonjour salut gday sup ciao compliments hullo evening afternoon moin namaste
    "),
    (Daytime, "morning afternoon evening day night"),
    (Group, "all team everyone everybody folks guys people channel here colleagues crew y'all friends ladies gentlemen gang together both"),
    (Closing, "
        regards best cheers thanks thank thx sincerely kind kindest warm warmest yours greetings rgds br cordially respectfully many love bye ciao ta faithfully truly
        kr grüße gruß salutations wishes cordialement saludos bien
    "),
    (Thanks, "thanks thank thx ty thankyou tysm cheers merci danke gracias obrigado grateful appreciated tks tnx ta shoutout kudos props"),
    (Acknowledgement, "
        ok okay k kk yes yep yeah yup ya no nope nah sure agreed noted done received ack understood roger copy right true exactly perfect great cool nice fine alright absolutely definitely indeed
        lgtm correct good awesome fair deal gotcha sounds aye sorted indeed confirmed +1 same interesting excellent brilliant np welcome anytime
    "),
    (Filler, "
        hi hey hello hiya dear so ok okay k and but also then btw well hmm hm ah oh um uh er right anyway anyways sorry just quick quickly maybe perhaps possibly kindly
        please pls plz pl yes no yeah nope yep sure great thanks fyi ps pps note basically honestly actually now finally first firstly second secondly third thirdly lastly
        additionally moreover otherwise therefore hence however still or plus again guys folks all team everyone wait alternatively meanwhile
        good nice cool agreed lgtm nit fair perfect alright thx ooh aha yo or therefore hopefully ideally instead hallo morning ladies gents everybody boss mate buddy dude sir madam
    "),
    (Laugh, "haha hahaha hahahaha ahahaha ahaha lol lmao rofl hehe hihi xd omg wow ohhh whoa ha jaja"),
    (Please, "please pls plz kindly pl plss pleease plis"),
    (I, "i i'm im i've ive i'll i'd id"),
    (We, "we we're we've we'll we'd"),
    (You, "you u ya you're youre you've you'll you'd yall y'all"),
    (Your, "your ur yours"),
    (Someone, "someone somebody anyone anybody any1 some1 anyone's"),
    (Third, "he she they he's she's they're they've they'll he'll she'll he'd she'd they'd"),
    (Pointing, "this that these those it them it's that's its one ones same such him her thats"),
    (Article, "the a an some any another each every all both"),
    (Owning, "my our your his her their ur its"),
    (Object, "me us him them her you"),
    (Preposition, "of to in on at for with from by about as into onto over under between against through during without within per via than like near behind after before until till since"),
    (Conjunction, "and or but so because since while when if whether although though unless whereas then as once that which who"),
    (Modal, "can could would will shall should may might can't couldn't won't wouldn't shouldn't cld wld cud"),
    (Auxiliary, "do does did is are was were has have had am isn't aren't wasn't weren't doesn't don't didn't hasn't haven't hadn't"),
    (Finite, "
        is are was were has have had am isn't aren't wasn't weren't does did doesn't didn't hasn't haven't will would could should can can't won't must might may seems seem looks look works
        says said shows show needs need goes went comes came gets got runs ran makes made takes took wants want thinks think keeps kept fails failed gives gave returns returned means meant
        i'm it's that's there's he's she's they're we're you're i've we've they've i'll we'll it'll started stopped finished happens happened feels
    "),
    (Negation, "not no never don't dont doesn't didn't isn't aren't wasn't won't can't cannot nothing none nobody without neither nor cant doesnt didnt"),
    (Asking, "what who which when where why how whose whom what's who's where's how's when's whats whos wheres hows why's wat wen"),
    (Verb, "
        add adjust align amend analyse analyze answer apply appoint approve arrange ask assign attach audit author back-fill backport bake benchmark block book borrow bring broadcast browse budget build bump buy
        calculate call cancel capture change charge chase check choose circulate clarify clean clear click close collect comment commit compare compile complete compress compute condense confirm configure connect consider
        consolidate contact contribute convert cook copy correct count cover create crop cross-check cut debug decide declare decline decrease deduct define delete deliver demo deny deploy describe design determine dial disable discuss
        dispatch distribute do document double-check download draft draw drive drop dump edit elaborate email enable end enlarge enrol ensure enter escalate estimate evaluate examine exchange exclude execute expand explain export expose extend extract
        fetch file fill finalise finalize find finish fix flag flip fold follow forward format free fund gather generate get give grab grant guard hand handle head help hide highlight hire hold host
        identify implement import improve include increase index inform initiate insert inspect install instruct integrate interview introduce investigate invite invoice issue join keep kick kill label land launch lay lead leave
        lend let limit link list listen load localise localize lock log look lower mail maintain make manage map mark match measure meet mention merge message migrate modify monitor mount move mute name negotiate note notify number object
        obtain offer open optimise optimize order organise organize outline own pack page park pass paste patch pause pay perform phone pick pin ping place plan plug plot point polish pop post postpone prefill prepare present press prevent
        print prioritise prioritize process proceed procure produce profile proofread propose prove provide prune ptal publish pull purchase push put query quote raise reach re-enroll re-run react read rebase rebuild recalculate recheck recommend reconcile record redeploy
        redo reduce refactor refer refine refresh refund regenerate register reject release remind remove rename renew reopen repair repeat rephrase replace reply report repost reproduce request rerun resend reset reschedule reserve resolve respond restart
        restore resubmit retest retrieve return revert review revise revisit revoke reword rewrite ring roll rotate route run save say scale scan schedule screen search secure see select send separate serve set settle set-up setup shadow share shift ship shorten shout show shut
        sign simplify skip sort source spare specify speak spell split spread squash staff stand start state stay step stop store stress-test submit subscribe suggest sum summarise summarize supply support suspend swap switch sync tag take talk tell test text think tidy track train
        transcribe transfer translate trigger trim try turn type uncheck undo unblock unlock unpin update upgrade upload use validate verify view visit vote wait wake walk warn wash watch wipe wire withdraw work wrap write zip
        advise adapt accept action arrange attend be bear become buzz come confirm dm drain go have hit hop jump kickstart lmk nudge poke redirect rethink revert see shrink stick sub support touch weigh rsvp whitelist backfill triage groom spec size
        enroll dispose adopt allow avoid bet cast contest cc bcc chip cite clone code collaborate consult coordinate digitise digitize email fax feed frame grade group iterate justify knock liaise lift narrow pinpoint probe pitch position preview query rank recap reassign redesign reformat reinstall relabel release-note remake reorder replicate research respin rig rotate salvage sanity-check scrub settle sketch slot soften spin stabilise strip swing tabulate tally tell tighten tone trace transmit tweak type unmute unsubscribe untangle vacuum vet whip zoom backdate cap chase earmark shop spend learn forget remember shoot re-send re-check re-test re-upload re-open follow-up
    "),
    (VerbOrNoun, "
        access action answer audit back benchmark block book budget build bump call cancel change charge chase check comment commit contact copy cover crop cut demo deploy design document draft drive drop dump edit email end escalate estimate exchange
        export fetch file fill fix flag fold format free fund guard hand head help hire hold host import increase index install interview invoice issue kill label land launch lead limit link list load lock log look lower mail map mark match
        measure message mention monitor mount move mute name note number object offer open order own pack page park pass paste patch pause pay phone pick pin ping place plan plot point polish post press present print process produce profile prune pull purchase push
        query quote raise rank react read record refund release remind repair repeat reply report request reset rest return review revise ring roll route run sample save scale scan schedule screen search secure set share shift ship show sign size skip sort source space spare
        spell split spread staff stage stand start state step stop store stress stock study sub supply support swap switch sync tag talk test text time track train transfer trigger trim try turn type update upgrade upload use view visit vote wait walk wash watch
        wipe wire work wrap zip correct complete clean clear separate open free fine live lower double blue second major minor present last fast clarification
    "),
    (Work, "
        add adjust align amend analyse analyze audit benchmark build calculate change check clarify clean clear collect compare compile complete compute consolidate convert correct count create debug define design document draft draw edit estimate evaluate expand explain-in-writing export
        extend extract fill finalise finalize find finish fix gather generate hand handle implement import improve install integrate investigate invite localise localize make map measure merge-all migrate modify optimise optimize organise organize outline plan polish prepare process produce proofread
        propose provide rebuild recalculate reconcile redo refactor refine regenerate repair rephrase reproduce research resolve restart re-enroll review revise rewrite set setup simplify size sort split submit summarise summarize test tidy transcribe transfer translate triage
        update upgrade validate verify write ptal approve pay triage translate proofread look sign reschedule arrange assess rework redesign retest onboard train interview analyse list arrange collate source procure draw describe elaborate
    "),
    (Small, "
        send share tell forward post call ask push merge ping resend paste confirm remind invite copy upload link show give bring drop let put move add replace rename reply answer say note react vote join open close press click skip stop keep leave page approve ship book order grab pick
    "),
    (VagueVerb, "
        help assist support look handle proceed adapt advise revert manage act react sort-out deal respond think comment weigh assess-it improve follow tackle consider see work align elaborate clarify investigate touch take do care feedback have
    "),
    (Meeting, "
        meet sync talk chat call discuss huddle zoom speak catch-up catchup meeting connect jump hop reschedule sit regroup debrief facetime 1:1 1-1 brainstorm
    "),
    (Telling, "tell explain say confirm clarify describe remind know answer remember lmk elaborate"),
    (Advising, "try use check see look consider remember note avoid make set run read go install restart add disable enable search ignore skip stay take think imagine enjoy upload choose open swap reboot uninstall update clear ask call bring keep put get"),
    (VagueNoun, "
        thing things stuff issue issues matter matters problem problems point points topic topics task tasks item items situation case one question questions subject bit bits part parts change changes request requests piece ticket tickets
        needful same below above attached remaining following whatever detail details bug error update updates feedback input help hand support
    "),
    (Document, "
        deck doc docs document report contract pr slides spreadsheet sheet numbers figures list plan proposal draft file files form invoice table presentation design mockup prototype page pages site website homepage footer header logo migration
        config configuration budget agenda minutes notes ticket account domain access email mail message demo environment server build deploy release database db app schedule template catalogue catalog brief policy guide manual brochure flyer poster
        chart graph dashboard script code branch folder link password credentials export dataset data results survey newsletter article post copy text version update spec specs specification requirements estimate quote offer agreement lease letter memo statement
        summary recording screenshot picture photo photos image images video translation menu roadmap timeline backlog project product feature annexures annexure graphic banner ppt pdf excel wiki ticket story epic cv resume timesheet timesheets payroll order orders samples
        documents certificate visa application campaign vendor supplier cms strategy process scheduler widget printer rebrand office test tests pipeline cluster
    "),
    (Failure, "
        broken down failing fails failed fail error errors crash crashes crashing crashed crashlooping stuck wrong missing overdue outage slow red flaky 500 500s 502s 503s 503 504 404 429s timeout timeouts offline unavailable blocked
        leaking leak corrupted corrupt lost stolen bounced expired rejected refused frozen hangs hanging dead unreachable burst flooded late broke breaks unpaid late outdated invalid incorrect contradicts contradict swapped dying dies stands sold-out degraded
        incident emergency breach rising smoke fire bug
    "),
    (System, "
        prod production checkout site server api payments login customers customer users build vpn service database db website app payment portal bookings pipeline cluster network wifi lift printer kiosk pods line system ward room alarm everyone nobody
        internet phones heating power water electricity elevator till tills orders accounts account system platform dashboard backup backups queue vpn
        deploy staging shop store engine gateway wheels index bucket exports mail email tablet
    "),
    (Done, "
        done finished fixed deployed updated shipped released merged moved sent completed resolved rolled closed added removed changed replaced uploaded booked ordered paid signed submitted scheduled cancelled canceled postponed restored restarted
        renewed migrated published delivered unloaded installed talked spoke asked told checked confirmed called received tested written wrote finished put took went made got arrived landed started stopped swapped reassigned invited filed
        cleaned excluded rotated pushed pulled reviewed approved loaded sold loaded rewrote built drew began brought bought caught chose drove fell felt flew forgot gave grew heard held kept knew led left lost won met ran rang saw showed sat slept spent stood stole taught thought threw understood woke wore took came said recovered reproduced restored handled corrected renamed rebooted reverted printed stamped forwarded matched improved
    "),
    (Reason, "
        because since as so otherwise therefore need needs needed before after deadline waiting blocked blocks wants want asked asking asks customer customers client clients auditor auditors finance legal board boss release launch goes due reason hence
        helps supposed demo cannot can't without until for else unless required customer's until prevents board's
    "),
    (Blocked, "blocked blocking blocker waiting stuck stopped standstill waits blocks pending held holding"),
    (Urgent, "asap urgent urgently immediately soon soonish soonest quickly promptly shortly quick fast hurry critical emergency rush priority important"),
    (Weekday, "
        monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays
    "),
    (TimeWord, "
        today tomorrow tonight yesterday tmrw tmr tomo morning afternoon evening noon midnight week weeks month months day days hour hours hrs minute minutes mins year years quarter weekend eod eow eom cob eob january february march april may june july august september october november december
        jan feb mar apr jun jul aug sep sept oct nov dec now later lunch utc gmt cet cest est edt pst pdt ist am pm q1 q2 q3 q4 monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    "),
    (Limit, "by before until till within latest til untill due"),
    (Event, "
        standup stand-up daily meeting call sync demo review release launch go-live golive freeze workshop handover audit sprint lunch retro planning presentation webinar conference board kickoff kick-off deadline flight interview weekly townhall all-hands opening closing course
        appointment event training shift holiday holidays christmas easter weekend trip visit
    "),
    (Hedge, "maybe perhaps possibly just sort kind little bit somehow might guess wondering wonder sorry hopefully probably slightly whenever"),
    (Heat, "
        unacceptable ridiculous joke stupid incompetent idiot idiots nonsense pathetic useless outrageous lazy disgrace shame ashamed disrespectful insulting rude terrible awful disaster embarrassing unprofessional wtf fault blame crap garbage rubbish sloppy careless appalling disgusting disgusted furious outraged insult lies liar lying lied arrogant childish toxic hostile aggressive condescending patronising patronizing dismissive offensive bully cheated unreasonable intolerable insolent hypocrite
    "),
    (Feeling, "
        disappointed disappointing disappointment upset hurt hurts angry frustrated frustrating annoyed offended humiliated small uncomfortable sad afraid unfair unhappy attitude behaviour behavior tone trust personal personally complaint harassed bullied ignored excluded jokes conflict interrupted yelled shouted resign resignation quitting fired layoff redundancy unfairly
        rejected warning performance underperforming salary accent insulted belittled mocked humiliating hurtful betrayed uneasy resentful overlooked sidelined undervalued unappreciated disrespected discrimination discriminated harassment bullying grievance misconduct demoted demotion dismissal termination terminated bereavement passed funeral divorce miscarriage depressed anxious crying cried tears overwhelmed exhausted burnout tension tensions blamed threatened embarrassed hostility favouritism favoritism pregnant illness
    "),
    (Abbreviation, "mr mrs ms dr prof e.g i.e eg ie etc no nos vs approx incl st p pp fig eq sec ref resp ca inc ltd jr sr engr dept conf vol ch est tel nr bzw"),
    (Legal, "confidential intended recipient privileged disclose disclosure dissemination unauthorised unauthorized addressee prohibited notify delete liability virus viruses copying distribution sender error strictly"),
    (Praise, "
        congrats congratulations welcome lovely awesome amazing brilliant fantastic wonderful great love loved proud happy cool hilarious funny sweet yay woohoo hooray bravo nice beautiful gorgeous wild excited delighted birthday farewell cheers shoutout kudos glad enjoyed record
        beautifully perfectly loves
    "),
    (Chatter, "always ever never again honestly literally apparently tbh lol anyway imagine wonder guess joking friend"),
    (Number, "one two three four five six seven eight nine ten dozen both several"),
    (TeamName, "ops legal finance hr marketing sales support design it procurement security accounting analytics platform mobile backend frontend facilities management engineering data infra sre oncall on-call"),
    (KnownAcronym, "
        a i ok okay fyi asap eod cob eow eom eob utc gmt cet cest est edt cst cdt mst pst pdt ist bst jst sgt hkt aest et pt am pm tv pc it hr ceo cto cfo coo vp uk us usa eu un nyc sf la id pdf csv png jpg jpeg svg gif mp4 xls doc ppt zip url http https html css js
        sql api ui ux qa pr prs mr faq tbd tba n/a na re cc bcc ps pps rsvp diy vat iban pin sms usb wifi vpn ssl tls dns ip cpu gpu ram ssd os ios sdk aws gcp cli ci cd db crm erp cms seo roi kpi okr okrs b2b b2c q1 q2 q3 q4 h1 h2 nda sow gdpr covid dm wip lgtm ptal wdyt imo imho tbh afaik iirc
        brb ooo omw np ty thx tldr tl;dr todo eta poc mvp rfc lol omg wtf llc ltd inc gmbh ag eur usd gbp chf inr kb mb gb tb ms iso atm aka po hq cv vip ac dc led lcd gps ai ml llm json xml yaml ssh ftp ide ssn usps dhl ups fedex not no yes never and please all now urgent important stop do must very only so this
        on call prod http mac ask to will need new id's the is of in be we you it's readme changelog
    "),
];
