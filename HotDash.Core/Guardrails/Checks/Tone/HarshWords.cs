namespace HotDash.Core.Guardrails;

/// <summary>Blaming, scolding, shrugging and sarcasm. A reply that holds one asks for a second look (TON-01).</summary>
internal static class HarshWords
{
    /// <summary>"As I already told you."</summary>
    public const string ToldYou =
        """
        as|like <we> <have>? already|clearly|repeatedly|just|now|literally|always|explicitly|twice|plainly <adv>* been? <told>
        as|like <we> <have>? <adv>* told|warned
        as|like <we> <have>? <adv>* been? <told> .. <times>
        as|like <we> <have>? <adv>* explained|said to you
        as|like <we> keep
        as|like <we> <have>? been telling|saying|explaining
        as|like previously|already|repeatedly told|said|explained|warned
        <we> <have>? already|repeatedly|clearly|literally|explicitly|definitely told|warned|explained|answered|said you|this|that|it|so|no|everything|all|why|how|what|your
        <we> <have>? just told|warned you
        <we> <have>? <adv>* told|warned you <adv>* already|before|this|that|so|earlier|yesterday|last|several|multiple|many|twice|once|not|no|repeatedly|three|two|to
        <we> <have>? <adv>* been over|through this|that
        <we> <have>? <adv>* made|make this|that|it|myself|ourselves <adv>* clear
        <we> <have>? <adv>* <told> this|that|it|you|myself <adv>* <times>
        already told|warned|answered you
        <have> <adv>* been told|warned <adv>* <times>
        <have> already been told|warned
        how many more? times do|must|will|should|did|have|are|am
        for|this <is>? the last|final|hundredth|umpteenth|millionth|third|fourth|fifth|tenth time
        which|what part of .. understand|unclear|comprehend
        tired|sick of <adv>* repeating|explaining|saying|telling|answering|having
        keep repeating|explaining|telling myself|ourselves|you|this|that|it|the
        repeat|repeating|explain myself|ourselves
        <not> going to repeat|explain|argue|discuss|debate
        won't|refuse|cannot|can't|must to? <adv>* keep? repeat|repeating|explain|explaining|argue|arguing
        do <we> <adv>* have|need to <adv>* repeat|explain|spell|say
        can't|cannot|couldn't make|be|put it|this|that|myself|any <adv>* clearer|simpler|plainer
        can't|cannot|couldn't be any? clearer
        did|didn't|do|don't|have|haven't you <adv>* even|not|bother|bothered to? read|listen|listened|look|check|try|understand|pay|think|know
        didn't|haven't|don't you <adv>* read|listen|listened|pay|understand
        did you <adv>* read|listen|pay the|my|our|to|attention|anything|what
        if you had|'d <adv>* only|bothered|properly|carefully|ever? to? read|listened|paid|checked|followed|looked|thought|asked|measured|waited|done
        if you would have? <adv>* read|listen|listened|paid|checked|followed|looked|stop|bother|bothered
        if you bothered|cared to
        if you just|only|actually|even read|listened|listen|looked|checked|waited|paid
        had|maybe you <adv>* read|listened|paid|bothered
        read my|that|this|it|our last|previous|earlier|first? email|message|reply|answer? again|properly|slowly|first
        asked <adv>* me|us? this|that already|again|twice|before
        asking the same
        same question again|over|twice
        the answer <is> <adv>* no $
        answer hasn't changed
        my|our answer <is> <adv>* still|no
        once again as|like <we>
        no means no
        as <told> .. <times>
        as clearly|already|repeatedly stated|explained|mentioned|told|said
        how many times <we> <have>? <adv>* have|must|need|to|told|said|explained
        <have> <adv>* been explained|told|said <adv>* to you
        already been explained|told|said
        won't say|repeat it|this|that again
        going to say this|it once
        say|repeat this|it one more|last time
        didn't <we> <adv>* just|already? tell|explain|say|mention
        what don't you understand
        what <is> <adv>* hard|difficult to|about
        don't|can't|do you <adv>* not? understand|get|know|read english|anything $
        don't you know
        if you <will> <adv>* bother|bothered|care|cared
        you <will> know that|this if
        """;

    /// <summary>"You should have checked the policy before ordering."</summary>
    public const string Blame =
        """
        you <adv>* should|ought|could to? have|'ve|of <adv>* better? <deed>
        you <adv>* should|ought|could to? have|'ve|of <adv>* been more? careful|paying|aware|smarter|patient|clearer|honest|attentive
        you <adv>* shoulda|shouldve <deed>
        you <adv>* shouldn't have|'ve <adv>* ordered|bought|done|used|opened|thrown|cancelled|sent|chosen|picked|said|given|tried|waited <adv>* if|so|the|it|that|this|wrong|in|without|until
        you were supposed to <adv>* read|check|know|ask|measure|tell|call|contact
        you <adv>* should|need|have|ought|must|better to? <adv>* learn to|how|some|patience|manners
        you <adv>* should|need|have|ought|must|better to? <adv>* stop complaining|asking|calling|being|wasting|whining|yelling|blaming|acting
        you <adv>* should|need|have|ought|must|better to? <adv>* accept|understand that|reality|facts|it
        you <adv>* should|need|have|ought|must|better|could to? <adv>* be more careful|patient|attentive|reasonable|respectful|realistic|polite|responsible
        you <adv>* should|need|have|ought|must|better|could to? <adv>* pay closer|more|better? attention
        you <adv>* should|ought|must to? know better
        you <adv>* should|need|have|ought|must|better|could to? use your brain|head|eyes|common
        you <adv>* should|need|ought|must|better to? think before|twice
        you <adv>* should|need|ought|must|better|could to? try? read|reading more|carefully|properly|better
        <is>|all <adv>* your <adv>* own? fault|doing|negligence|carelessness
        that|it|this <is> <adv>* your <adv>* own? mistake|error|problem
        your own fault|mistake|doing|problem|error|negligence|carelessness
        <is>|this|that <adv>* on you $
        a you problem
        user error
        blame yourself
        yourself to blame
        nobody|one else? to blame but
        don't|stop blame|blaming us|me|our|this|everyone
        brought this|it on|upon yourself
        did|done this|that to yourself
        you asked for it|this|that $
        serves you right
        that <is> what you get
        you get what you pay|paid
        you clearly|obviously|evidently|apparently <adv>* didn't|don't|haven't|can't|aren't|weren't|couldn't
        you clearly|obviously|evidently|apparently <adv>* did|do|have|can not
        you clearly|obviously|evidently|apparently <adv>* never|failed|misread|misunderst~|forgot|refuse|broke|messed|screwed|entered|gave|ignored|lack|made|ordered|chose|picked|missed
        clearly|obviously|evidently|apparently you <adv>* didn't|don't|haven't|can't|aren't|couldn't
        clearly|obviously|evidently|apparently you <adv>* never|failed|misread|misunderst~|forgot|refuse|broke|messed|screwed|gave|ignored|lack|missed|are|'re
        you <have>? <adv>* failed|neglected|refused to
        you refuse to
        you never bothered
        you didn't|don't|couldn't <adv>* bother|be|care
        you didn't|don't|couldn't even read|check|listen|try|look|ask|understand|know
        you didn't <adv>* read|listen|follow|pay the|our|my|to|attention|carefully|properly|it
        you did|do not bother|read|listen|even|pay
        you keep <adv>* asking|complaining|calling|emailing|writing|repeating|changing|insisting|ignoring|pestering|demanding|bothering
        you <have>? <adv>* messed|screwed it|this|things|that? up
        you <have>? caused|ruined this|it|that|the <adv>* problem|yourself|issue|mess
        because|since you <adv>* failed|neglected|forgot|ignored|refused
        because|since you <adv>* didn't|couldn't read|listen|follow|bother|pay|check|understand
        because|since of your <adv>* own? mistake|carelessness|negligence|fault|error|inability|failure|attitude
        your constant|endless|ridiculous|unreasonable|silly|little|petty|rude|childish <adv>* complaint|complaints|complaining|problem|issue|tantrum|demands|emails|messages|questions|attitude|whining|calls|behavior|behaviour
        your attitude
        whose fault <is>
        who is|'s to blame
        why would|did you even
        <is> <adv>* your responsibility|job to
        you <are> the one who|that <adv>* ordered|chose|typed|entered|clicked|gave|made|picked|wrote|bought|lost|broke|forgot
        that|this <is> what happens when
        no wonder you
        your <adv>* failure|inability|refusal to
        you must have <adv>* done|misread|messed|broken|forgotten|misunderstood
        you were warned
        you never listen|listened|read|pay|check|checked|think|understand|learn|bother
        you <adv>* always complain|find|cause
        you <adv>* should|ought to? be ashamed|embarrassed|grateful|thankful|glad|happy that|we|of|with
        ^ be grateful|thankful|glad|happy that|we|you
        i <adv>* doubt that $
        i don't believe you
        likely story
        do|did|done your own? homework
        """;

    /// <summary>"Calm down." "Stop wasting my time." "Read the policy."</summary>
    public const string Scolding =
        """
        calm|calming yourself? down
        calm yourself
        ^ please? just? calm|relax|chill|breathe please|now|man|dude|lady|sir|already|okay|ok? $
        ^ okay|ok|so|now|hey? relax|chill $
        settle down
        need|have|try|got to <adv>* relax|chill|calm|breathe
        need|have|try|got to <adv>* get|grow a? up|grip|over
        chill out|pill
        take a chill|breath|breather
        get a grip|life|clue
        get over it|yourself|this
        lighten|grow|man up
        suck it up
        cool it $
        lower|watch|mind|check|change your voice|tone|language|mouth|manners|attitude|words
        control|behave yourself
        with|take|drop|lose|like that|your|this tone|attitude
        stop|quit <adv>* yelling|shouting|screaming|whining|complaining|crying|overreacting|nagging|bothering|pestering|harassing|acting|spamming|lying|wasting|repeating|arguing|blaming|demanding|bugging|exaggerating|moaning|ranting|freaking|panicking|pretending|threatening|fussing|sulking
        stop|quit being <adv>* difficult|dramatic|rude|ridiculous|impatient|unreasonable|childish|lazy|silly|annoying|selfish|entitled|aggressive|paranoid|hysterical|petty|stubborn|negative
        stop|quit making <adv>* excuses|fuss|things|up|trouble|scene|drama
        stop|quit asking|calling|contacting|writing|sending|messaging|emailing|texting me|us|so|again|these|same|now
        waste|wasted|wasting <adv>* my|our <adv>* time|day|breath
        waste|wasted|wasting <adv>* everyone|everybody|people
        waste|wasted|wasting <adv>* enough of my|our
        waste of <adv>* my|our? time|breath|energy
        <not> have|got all day
        <not> have <adv>* time for this|that|you|your|these|such|games
        have|has|got better|important|bigger things to
        have|got other|better|more|real <adv>* important? things|customers|people to|waiting|besides
        <not> our|the only customer|person
        get|wait in line
        wait your turn
        wait like everyone|everybody
        take it or leave
        tough luck
        leave me|us alone
        go away
        we|i <are>|am|'m <adv>* done here|talking|discussing|with you|this
        end of story|discussion|conversation
        ^ hurry up
        make up your mind
        use your <adv>* brain|head|eyes|common|imagination
        learn to|some|how to? read|manners|patience|listen|wait|spell|respect
        have|show some patience|respect|manners|decency
        try <adv>* being <adv>* patient|polite|nice|reasonable
        try <adv>* reading|listening|thinking
        mind your own
        none of your business|concern
        <we> am|'m|are|'re <adv>* tired|sick|fed of|up with? you|your|this|these|customers|people|dealing|answering|hearing|explaining
        you <are> <adv>* overreacting|dramatic|unreasonable|ridiculous|impossible|rude|childish|paranoid|impatient|aggressive|hysterical|petty|selfish|exaggerating|annoying|pushy|demanding|needy|obnoxious|wrong|stubborn|picky
        you being <adv>* overreacting|dramatic|unreasonable|ridiculous|impossible|rude|childish|difficult|impatient|aggressive|hysterical|petty|selfish|sensitive|stubborn|paranoid
        you <are> being <adv>* difficult|sensitive|negative|emotional|silly|fussy
        you <are> making <adv>* big|scene|fuss
        you <are> making this|it|things <adv>* harder|difficult|up|worse|impossible
        you <are> <not> <adv>* listening|making
        don't be <adv>* ridiculous|silly|dramatic|rude|absurd|childish|impatient|difficult|naive|lazy|sensitive|unreasonable
        don't <adv>* lie|argue|interrupt|yell|shout|complain|whine|overreact|exaggerate
        don't <adv>* bother contacting|calling|writing|emailing|complaining|asking|us|me
        don't <adv>* waste my|our
        don't <adv>* contact|write|email|message|call me|us <adv>* again|anymore|about
        don't <adv>* expect us|me|special|miracles
        don't make me
        don't talk|speak to me like|that
        don't tell me
        you people|customers|lot <adv>* are|always|never|just|all|keep|want|think|need|have|don't|make
        people like you
        typical customer|customers|complainer
        you lied
        ^ you <are> <adv>* lying
        stop it $
        read the|our|your <adv>* return|refund|shipping|full|fine|small|privacy|user? policy|policies|terms|manual|instructions|faq|rules|description|contract|conditions|print <adv>* before|next|properly|again|carefully
        ^ <adv>* go|try? and? read|reread|reading the|our|your <adv>* return|refund|shipping|full|product|order|privacy|user|item|warranty|cancellation|confirmation|delivery|fine|small? policy|policies|terms|manual|instructions|faq|rules|description|contract|conditions|print|label|email
        go|just|maybe|simply|should and? have|'ve? read the|our|your <adv>* return|refund|shipping|full|product|order|fine|small? policy|policies|terms|manual|instructions|faq|rules|description|contract|conditions|print
        next time please? <adv>* read|think|listen|pay|try|do|don't|measure
        why don't|can't you <adv>* read|listen|learn|calm|wait|understand|follow|just
        can|can't you <adv>* read $
        no need to <adv>* be|get <adv>* dramatic|rude|upset|angry|emotional|hysterical
        no need to <adv>* yell|shout|overreact|exaggerate|complain
        ^ just? relax|chill it|we|i|your|this|there|everything|you
        <we> <have>? had enough
        enough is enough
        enough with|of the|your|this|these
        ^ enough $
        be quiet
        zip it
        knock it off
        cut it out
        give it a rest
        ^ be reasonable|realistic|serious|quiet|polite|respectful|patient for? once? $
        act your age
        take <adv>* responsibility for your
        ^ you again $
        not you again
        here we go again
        what is it now|this
        complain|cry|whine|scream|argue|yell all you want|like
        how dare you
        who do you think
        get real
        dream on
        in your dreams
        yeah right
        see if i care
        why should <we> care
        don't hold your breath
        good riddance
        <we> don't need|want your business|money|kind
        customers like you
        ^ never contact|call|come|write|order
        go ahead and complain|cry|leave|sue|report
        be my guest
        suit yourself
        do whatever you want
        not here to <adv>* listen|babysit|hold|argue
        hold your hand
        babysit
        spoon feed
        talking to a wall|brick
        impossible to please
        never <adv>* satisfied|pleased
        get used to it
        rules are rules
        <is> that clear $
        make myself clear
        ^ listen here|up|buddy|lady|pal|man
        ^ look lady|buddy|pal|man|sweetie|honey|dude
        then|so|just deal with it|that
        """;
}
