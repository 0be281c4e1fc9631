namespace HotDash.Core.Guardrails;

/// <summary>Blaming, and rubbing in what was said. A reply that holds one asks for a second look (TON-01).</summary>
internal static class BlameWords
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
        <we> <have>? <adv>* <told> this|that|it|everything|all to you <adv>* <times>
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
    public const string YourFault =
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
        careless|sloppy|clumsy|foolish|silly|stupid of you
        your own? <adv>* carelessness|recklessness|clumsiness|sloppiness|forgetfulness|impatience
        you <are> <adv>* using|doing|holding|wearing|reading|plugging|installing|typing|charging|opening it|this|that|them all? wrong|wrongly
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
        you clearly|obviously|evidently|apparently <adv>* never|failed|misread|misunderst~|forgot|refuse|broke|messed|screwed|entered|gave|ignored|lack|made|ordered|chose|picked|missed|dropped|damaged|lost|threw|spilled|spilt|mishandled|misused|left|cracked
        clearly|obviously|evidently|apparently you <adv>* didn't|don't|haven't|can't|aren't|couldn't
        clearly|obviously|evidently|apparently you <adv>* never|failed|misread|misunderst~|forgot|refuse|broke|messed|screwed|gave|ignored|lack|missed|dropped|damaged|lost|threw|spilled|mishandled|misused|are|'re
        you must have|'ve <adv>* dropped|damaged|broken|mishandled|misused|spilled it|this|that|them|something|the
        you <adv>* dropped|broke|damaged|lost|spilled|misused it|this|that|them <adv>* yourself
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
}
