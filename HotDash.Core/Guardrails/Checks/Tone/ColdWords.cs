namespace HotDash.Core.Guardrails;

/// <summary>Shrugging and sarcasm. A reply that holds one asks for a second look (TON-01).</summary>
internal static class ColdWords
{
    /// <summary>"That's not our problem." "Whatever."</summary>
    public const string Shrugs =
        """
        <not> <adv>* my|our <adv>* problem|fault|concern|business|mess|headache|circus
        none of my|our <adv>* problem|fault|concern|business
        <not> <adv>* my|our job|issue|responsibility|department|mistake to|that|if|because|when|you|so
        <not> <adv>* my|our job|issue|responsibility $
        how is|'s that|this my|our <adv>* problem|fault|concern
        your problem not ours|mine|my|our
        sounds|seems like <adv>* your|personal|you problem
        <not> ours|mine to fix|solve
        what <adv>* do|did|would|else you <adv>* want|expect me|us|from <adv>* to? do|me|us
        what do|did you <adv>* expect|want $
        <we> <adv>* don't|couldn't|can't|won't <adv>* care $
        <we> <adv>* don't|couldn't|can't|won't <adv>* care less|about|what|how|if|who|why
        <we> <adv>* do|could not <adv>* care
        who|nobody cares
        no one <adv>* cares
        so what $
        cry me a
        boo hoo
        cry about it
        that 's life $
        ^ <adv>* deal with it|that $
        you <will>? <adv>* have|need|got to <adv>* live|deal|cope with it|that|this
        ^ oh|well? too bad $
        too bad for you
        too bad so sad
        ^ oh|well? whatever $
        whatever you say|think
        ^ your loss $
        ^ tough $
        shop|go|buy|order|look|complain|try elsewhere
        shop|go|buy|complain somewhere else
        take your business|money elsewhere|somewhere
        bother|annoy someone|somebody else
        complain|cry to someone|somebody else
        nobody|one is? forcing|forced|made|asked you
        no one|nobody? else has|had? complained|complains|complaining
        good luck with that
        nobody|noone else has|had|have <adv>* this|that|such|your|a|any|these problem|problems|issue|issues|complaint|complaints|trouble
        no one else has|had|have <adv>* this|that|such|your|a|any|these problem|problems|issue|issues|complaint|complaints|trouble
        nobody|noone else complains|complained|minds|has complained
        <we> am|'m|are|'re not your servant|secretary|maid|slave|therapist|mother|mom|babysitter|personal
        not paid <adv>* enough
        google it
        figure|work|sort|solve|deal|look with? it|this|that out|up? yourself
        can't|cannot be bothered
        you <are> on your own
        you <are> <not> <adv>* special|important
        you <are> just one customer|of
        you <are> the only one|person|customer who|with|complaining|having
        the only one|person|customer complaining|struggling
        <we> <have>? done <adv>* enough $
        not worth my|our time|effort
        <not> <adv>* going to <adv>* beg|argue
        what 's your problem|deal $
        what is your problem $
        owe you nothing
        <we> don't owe you
        <not> <adv>* interested in your
        spare me
        give me a break
        """;

    /// <summary>What says the opposite of what it means, and condescension: "Oh, what a surprise."</summary>
    public const string Sarcasm =
        """
        oh|well|wow|gee|yeah|ah how original|tragic|surprising
        what a surprise|shock|genius $
        oh|well|wow|gee|yeah|ah what a surprise|shock
        oh|well really|please|boo $
        oh poor you|baby|thing
        oh|wow|well brilliant|genius
        wow you <adv>* managed|figured|finally
        congratulations|congrats <adv>* on <adv>* you? <adv>* managing|finally|figuring|reading|discovering|wasting|breaking|losing|ruining
        congratulations you <have>? <adv>* managed|figured|finally|discovered
        good for you $
        aren't you <adv>* special|clever|smart|genius|precious|adorable
        how surprising|original|convenient|clever $
        thanks|thank you? for nothing|wasting
        nice try
        duh
        no kidding
        big surprise
        how hard|difficult can|is it|that
        how about you <adv>* read|stop|learn|listen|wait|calm
        sorry that? you <adv>* can't|don't|didn't|couldn't <adv>* read|follow|understand|bother|listen|handle
        sorry that? you <adv>* failed|cannot <adv>* to? read|follow|understand|listen|handle
        even? a|my|any <adv>* child|toddler|monkey|kid|grandmother|baby|dog|caveman .. could|can|would|knows|understands
        <not> <adv>* rocket|brain science|surgery
        <not> <adv>* that <adv>* hard|difficult|complicated|complex $
        <not> <adv>* that <adv>* hard|difficult|complicated|complex to <adv>* read|understand|follow|grasp|click|look|wait
        too|so|that hard|difficult|complicated|much .. for you
        common sense
        are you <adv>* kidding|joking|blind|deaf|slow|serious|dense|illiterate
        are you happy now
        you must be joking|kidding|blind|deaf
        do you even|seriously
        do you <adv>* think|expect|believe <we> <adv>* are|'re|am|'m|have|made <adv>* stupid|special|magic|nothing|all|your
        do you really think|expect|believe
        what made you think
        <is> <adv>* ridiculous|stupid|silly|dumb|nonsense|absurd|laughable|baloney $
        <is> <adv>* ridiculous|stupid|silly|dumb|absurd|laughable question|request|complaint|claim|thing|idea|excuse
        your complaint|question|request|problem|story|email|message|excuse|claim|concern|issue|demand|complaints|questions|excuses|demands is|are|sounds|sound|'s <adv>* ridiculous|silly|pointless|invalid|nonsense|absurd|laughable|stupid|joke|unimportant|irrelevant|boring|dumb|unreasonable
        your complaint|question|request|story|email|message|excuse|claim|demand makes|make no sense
        you <are> making this|that|it|things up
        you don't <adv>* know what you <are>
        you don't <adv>* get it $
        you don't <adv>* understand anything|plain|simple|basic|how
        you don't <adv>* know <adv>* how this|things|it|business works|work
        you <adv>* don't <adv>* seem to <adv>* understand|get|listen|read|grasp|care
        you don't <adv>* listen
        you don't <adv>* pay attention
        you seem <adv>* incapable|unable
        understand plain|simple english|instructions|words
        spell it out
        dumb it down
        slowly for you
        so even you
        <we> <will> <adv>* type|say|explain|repeat it|this|that <adv>* slowly
        facepalm
        eye roll
        follow simple|basic instructions|directions $
        beggars can't be
        you had one job
        have you tried <adv>* reading|thinking|listening
        <we> don't have a magic|crystal
        """;
}
