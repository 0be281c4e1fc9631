namespace HotDash.Core.Guardrails;

/// <summary>Scolding: what the customer is told to do. A reply that holds one asks for a second look (TON-01).</summary>
internal static class ScoldingWords
{
    /// <summary>"Calm down." "Stop wasting my time." "Read the policy."</summary>
    public const string All =
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
        you <are> <adv>* lying to|about|again|here|so
        you <are> <adv>* lying $
        ^ please|just|now|so? please|just? stop it $
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
        ^ please|just? be quiet
        you|to|please be quiet
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
        then|so|just|please|simply deal with it|that $
        learn to deal with it|that
        ^ hi|hello|hey|ok|okay|look|please .. relax|chill $
        ^ relax|chill please|now|ok|okay? $
        are you even|actually|really listening|reading|trying|paying|following|looking
        can|could you even read|listen|count
        """;
}
