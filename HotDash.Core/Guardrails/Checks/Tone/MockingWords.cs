namespace HotDash.Core.Guardrails;

/// <summary>Mocking and belittling. A reply that holds one asks for a second look (TON-01).</summary>
internal static class MockingWords
{
    /// <summary>Praise and courtesies that mean the opposite: "congratulations, you managed to press it twice".</summary>
    public const string Mock =
        """
        congratulations|congrats|bravo|kudos .. you <have>? <adv>* managed|figured|discovered|pressed|clicked|broke|broken|lost|outdone|wasted|invented|forgot|forgotten|typed|deleted
        well done .. you <have>? <adv>* managed|broke|broken|lost|outdone|wasted|deleted
        congratulations|congrats|bravo|kudos|done on|for <adv>* breaking|losing|forgetting|ignoring|deleting|missing|typing|clicking|pressing
        slow clap
        golf clap
        round of applause for you
        gold star|medal for you|finally|that|reading|noticing
        want|deserve|expect|expecting|need a medal|parade
        nice|kind|good|generous|big|sweet of you to <adv>* finally|bother|join|notice|grace
        so? glad|happy you <adv>* could|finally bothered|bother|join
        you <have>? finally read|noticed|understood|bothered|remembered|worked|looked
        how cute|quaint|precious|charming|hilarious $
        that <is> <adv>* rich|hilarious|laughable|priceless $
        rich coming from
        surprise surprise
        shock horror
        color|colour me surprised|shocked|impressed
        what a shocker|revelation|discovery|detective
        who <will>|'d have? thought|guessed|thunk
        imagine that $
        oh the horror|drama|tragedy|humanity|agony|injustice
        my heart bleeds
        smallest|tiny|tiniest|little violin|violins
        diddums
        boohoo
        poor you|thing|baby $
        your majesty|highness|lordship|excellency|royal
        drama queen|llama
        captain|miss|mister obvious
        ok|okay|well|sure|right|alright|listen|hey|sorry|yes genius|einstein|sherlock|princess|boomer|snowflake|cupcake
        newsflash
        news flash
        reality check
        here's|is a newsflash|tip|thought|hint|idea <adv>* try? read|reading|stop|listen|look|use|pay|open
        sorry not sorry
        excuse me for <adv>* existing|breathing|living|caring
        excuse me|us for not <adv>* dropping|jumping|running|reading|knowing|having|mind|waiting|rolling|bowing
        so|well|oh|gee|wow excuse me|us|moi
        well excuse me|us|moi $
        forgive|pardon me|us for <adv>* existing|breathing|living|having a|lunch|life
        dropping|drop everything for|because|just|when|whenever|every
        lol|haha|ha|heh|meh|ugh|pfft|yawn|yeah|um|erm welcome to
        welcome to the? real|adult|adulthood|reality|internet|grown|planet
        lol sure|nope|good|nice|yeah|right
        ^ lol no|nope $
        wakey wakey
        earth to
        ^ hello anybody|anyone home|there $
        hope you <are> happy|proud|satisfied|pleased now|with|yourself
        hate to break it|this to you
        don't all rush|thank
        takes one to know
        look who <is>|'s talking
        pot calling|kettle
        speak for yourself
        i could say the same about|of|to you
        must be nice to|being|having|when
        knock yourself|yourselves out
        fill your boots
        have at it
        nobody|noone reads|believes|listens|asked those|them|you|your|that|reviews|for
        no one reads|believes|listens|asked those|them|you|your|that|reviews|for
        tell|call|find someone|somebody who cares|does
        leave|write|post|send all|as the|many|much? reviews|complaints|tweets|emails|mails? as? you want|like
        go|run cry|crying|tell|complain to your|mommy|mummy|mum|mom|your|twitter|someone
        """;

    /// <summary>As if the customer could not think, see or wait: "a dictionary might help".</summary>
    public const string Belittle =
        """
        won't|wouldn't|not|never|doesn't|didn't <adv>* going|gonna? to? kill you|anyone|anybody
        won't|wouldn't|would|doesn't|didn't hurt|kill|harm you to <adv>* read|wait|ask|check|try|look|be|say|smile|listen|learn|think
        would it hurt|kill you to
        to|stop|keep|kept|of|your|you <adv>* whine|whining|moan|moaning|whinge|whinging|whingeing|grumble|grumbling|sulk|sulking
        whine|whining|whinge|whinging|whingeing|moan|moaning|bleating about|over <adv>* it|that|this|us|me|a|the|your|delays|price|prices|everything|nothing
        what|nothing|reason|something there? is? to <adv>* whine|moan|whinge|cry about
        instead of <adv>* whining|moaning|complaining|shouting|yelling|arguing|blaming|panicking|nagging|ranting|sulking
        your <adv>* whining|moaning|whinging|nagging|ranting|pestering|grumbling|sulking|bleating|rant|rants
        pester|pestering|badger|badgering|hound|hounding|bombard|bombarding|hassle|hassling|nag|nagging|spamming|bugging|harassing|stalking us|me|our|my|the|everyone
        keep|stop <adv>* bothering|pestering|nagging|bugging|badgering|bombarding|hounding us|me|our|everyone|my
        flood|flooding|clog|clogging|blocking|jamming up? our|my <adv>* inbox|queue|line|mailbox|chat
        a|an|some|good|cheap dictionary|calculator|calendar|spectacles|mirror|manners <adv>* could|might|would|may|wouldn't help|be|do|come|serve|work|hurt
        get|buy|borrow|consult|open|grab|invest in? yourself? a|an|some|your? new|good|decent? dictionary|spectacles|clue|manners|brain
        get|buy yourself? some|new|better|a? <adv>* pair|of? glasses $
        have|get|need your head|ears <adv>* tested|checked|examined
        if you can|could even read|count|spell
        you <will> know|see|notice that|this|it? if you <have>? <adv>* looked|scrolled|bothered|listened
        if you <have>? <adv>* looked|scrolled|read .. you 'd|would <adv>* know|see|have|notice|seen|noticed|known
        reading <adv>* helps|fundamental|optional
        reading <is> <adv>* fundamental|hard|skill|difficult|essential|optional|free
        have you ever heard of
        can't|cannot|couldn't you <adv>* count|google|wait|spell $
        in case you <have>? hadn't|haven't|didn't|weren't noticed|notice|realized|realised|heard|paying
        says|said|written|states|stated|there <adv>* in black|plain|big|bold|huge
        right there <adv>* in|under front? of? your nose|eyes|face
        as? any|every <adv>* normal|sane|sensible|intelligent|literate|halfway|thinking|decent|competent person|adult|customer|human|being|one|grown|shopper
        half a brain
        anyone|anybody|people|everyone|those with|who <adv>* half? brain|brains|clue
        my|even <adv>* .. year old|olds <adv>* could|can|manages|managed|would|gets|understands|knows|figured
        my|even my? gran|granny|grandma|grandmother|nan|goldfish|hamster|toddler <adv>* could|can|manages|managed|would|gets|understands|knows|figured
        act|behave|talk|speak like an? <adv>* adult|adults|grown|grownup|human
        throw|throwing|having|threw|have|had a? <adv>* tantrum|hissy|meltdown|strop
        your <adv>* tantrum|tantrums|meltdown|drama|dramas|theatrics|hysterics|strop|sob
        sob story|stories
        pity party
        world|universe|planet doesn't|does|isn't|is|won't not? <adv>* revolve|revolving|spin|stop around|for you
        <not> the end of the world
        nobody|noone died|dies|is dying|was hurt
        no one died|dies|is dying
        first world problem|problems
        some of us have|actually|also to? <adv>* work|job|jobs|lives|life
        there are <adv>* worse things|problems
        skip|skipped|fail|failed|flunk|flunked|sleep|slept through? kindergarten|geography|math|maths
        did|didn't|has|hasn't|weren't|who nobody|anyone|anybody|you|your ever? parents|mother|mum? ever? teach|taught|raised|raise you|manners|to
        who taught|raised you
        what|which planet|century|cave are|do you
        your <adv>* lack of <adv>* planning|preparation|patience|attention|manners|understanding|respect|organisation|organization|foresight|care|intelligence
        planning|preparation on your <adv>* part|side
        <not> an emergency on|for our|my|ours|us|me
        <we> <are> <not> <adv>* mind|clairvoyant|clairvoyants|psychic|psychics|magicians|magician|wizards|wizard|charity|babysitters|miracle
        snooze you lose
        you <will> <adv>* survive
        gee|gosh|hmm i wonder
        sorry .. can't|cannot read your mind
        you do realise|realize
        if you <adv>* can't|cannot even? follow|manage|handle <adv>* simple|basic|instruction|instructions|list|sentence|steps
        some people just|always|never|simply <adv>* like|love|enjoy|live|complain|listen|learn
        <not> everything|all <is> about you
        must be fun|great|lovely|delight at|to parties|home|live
        simple|easy|clear|slow enough for you|even
        thanks|thank you? for the|your <adv>* essay|novel|lecture|rant|speech|sermon|drama|bedtime
        another one who|that can't|cannot|didn't|doesn't|never
        ^ yawn
        ^ next question $
        ^ cheer up
        in small|little|baby|tiny words|steps|sentences
        draw you a
        let me google that|it|this
        maybe|perhaps|just|simply|about <adv>* try? stop|not|stopping|quit <adv>* dropping|losing|breaking|throwing|spilling|forgetting|blaming|banging|shaking|hitting|kicking|smashing|leaving|hammering|mashing|assuming|guessing|whacking|stuffing|sitting|falling
        what did|do you <adv>* expect for|at <adv>* price|money|that|this|the|ten|twenty|five|cheapest|bargain
        cheapskate|cheapskates
        you <are> <adv>* clueless|hopeless|gullible $
        bless your heart|cotton
        """;

    /// <summary>The customer's mishap, thrown back as a question of fault: "so you dropped it and now it's our fault".</summary>
    public const string ThrownBack =
        """
        so|oh|wait|right you <have>? <adv>* ordered|bought|lost|broke|broken|dropped|forgot|forgotten|picked|chose|chosen|typed|entered|clicked|missed|signed|washed|left|ruined|spilled|misread|didn't|never|moved|changed|waited .. and|but|yet <adv>* now|somehow|suddenly|supposedly .. our|my fault|problem|mistake
        supposed to be our|my|ours|mine <adv>* fault|problem|mistake|job|doing
        suddenly|somehow|magically|supposedly <adv>* it|that|this <is> <adv>* supposed? to? be? our|my|ours|mine fault|problem|mistake
        and|so now it|that|this <is> <adv>* our|my fault|problem
        it|that|this <is>? <adv>* somehow|suddenly|magically <is>? <adv>* our|my|ours|mine fault|problem|mistake
        you <have>? <adv>* forgot|lost|broke|dropped|misread|missed|ruined|washed .. and|but <adv>* want|expect|demand|blame us|me
        want|expect us|me to <adv>* pay|apologise|apologize for your <adv>* mistake|mistakes|carelessness|error|fault|mess
        have|'ve|got .. other people|customers|clients|guests|tickets|chats <adv>* in|waiting|to|besides this|the|my|our|for|help|serve|look|deal|answer|you
        you <are> <not> the only one|person|customer <adv>* here|waiting
        """;

    /// <summary>Said back to somebody who is angry; said to a friendly one they are friendly.</summary>
    public const string Retorts =
        """
        right back at you|ya|u
        same to you
        likewise $
        ^ ditto $
        feeling <is> <adv>* mutual
        """;
}
