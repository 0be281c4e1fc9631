using System.Text.RegularExpressions;

namespace HotDash.Core.Guardrails;

/// <summary>What passes between programs, models and those who prompt them, and never between a shop and its customer.</summary>
internal static partial class PromptWords
{
    private const RegexOptions Safe = SupervisorPatterns.Safe;

    /// <summary>What a model says of itself, of its answer, or instead of one.</summary>
    public static Phrases Said { get; } = new(
        """
        as a? an? ai|llm
        as a? large? language model
        as an? ai|artificial intelligence?
        as a|an chatbot|bot i|we
        as a|an virtual|automated|digital|conversational|automatic assistant|agent|bot i
        i|we am|'m|are <adv>* ai|llm|chatbot
        i am|'m <adv>* artificial intelligence
        i am|'m <adv>* large? language model
        i am|'m <adv>* text based
        being an ai
        my training data
        my knowledge cutoff|cut
        my programming
        my system? prompt says|tells|states|is|does|doesn't|instructs|requires
        my last knowledge? update
        knowledge cutoff
        i was|am|'m|'ve|have been? programmed|prompted to
        i was|am|'m|'ve|have been? trained by|on
        developed|created|trained|made by openai|anthropic|deepmind|mistral
        i don't|do not? have personal? feelings|opinions|emotions|experiences
        i don't|do not? have access to real time
        i don't|do not? have real time
        ai generated reply|response|draft|message|text|content|answer|email
        reply|response|message|draft was|is generated|written|drafted by an? ai|chatgpt|gpt|llm|language|claude|assistant
        here is|'s|are the|your|my|a|an|one|another|some? <adv>* <kind> <kind>* and? <kind>* customer? <text>
        here is|'s|are your|a|an|one|another|some|my <adv>* good? <reply>
        here is|'s|are the draft|drafts|rewrite|rewritten
        here is|'s how|what you|i|we could|can|might|would|should|may respond|reply|say|write|answer|phrase
        below is|are a|an|the|your|my|one|some? <adv>* <kind>* and? <kind>* customer? <text> you|to|for|that|below|addressing|apologizing|acknowledging
        below is|are a|an|one|some <adv>* <kind> <kind>* <text>
        this is a|an|my|your <adv>* <kind> and? <kind>* <text> you|for|to
        i have|'ve? drafted|composed|crafted|generated|rewritten|rephrased|reworded a|an|the|your|this|some? .. <text>
        i have|'ve <adv>* written|prepared|created a|an|the|your|some .. reply|response|draft for|to|you|that
        let me draft|compose|craft|rewrite|rephrase|write a|an|the|your|this .. <text>
        i <will> <adv>* draft|compose|craft|rewrite|rephrase|write a|an|the|your|this .. <text>
        try|consider|use this|the|following <adv>* <kind>* <reply>
        <text> that? you can|could|may|might <adv>* send|use|copy|paste|adapt|edit
        <text> to send to? the? customer|client|user
        you can|could|may|might <adv>* copy|paste and? paste? this|the|it
        suggested|drafted|proposed <reply>
        <reply> to|for the customer|client|user
        i can't|cannot|won't <adv>* assist|help|comply|engage|continue you? with that|this|your|such|the|those kind|type|of|particular|specific* request|requests|prompt|content|topic|task|instruction|instructions
        i am|'m <adv>* not? unable|able|allowed|permitted to <adv>* assist|help|comply|engage|continue you? with that|this|your|such|the|those kind|type|of|particular|specific* request|requests|prompt|content|topic|task|instruction|instructions
        i can't|cannot|won't <adv>* fulfill|fulfil|complete|answer that|this|your|such|the kind|type|of|particular* request|prompt|instruction $
        i am|'m <adv>* not? unable|able to <adv>* fulfill|fulfil|generate|comply that|this|your|such|with|content|a|any
        i can't|cannot|won't|don't <adv>* generate|roleplay|produce
        i can't|cannot|won't <adv>* comply
        i must|have to? decline
        i am|'m <adv>* sorry but? i can't|cannot assist|comply with that|this $
        i can't|cannot assist|comply with that|this $
        i don't have the ability to access|browse|see|send|view
        here is|'s one|another way you|we|i could|can|might <adv>* respond|reply|say|write|phrase
        here is|'s a|an example|sample|suggestion|version of|for a|an|the <kind>* <reply>
        against|violates|violate|violating my|openai|the|content|usage|ai|safety 's|model|content|usage? programming|guidelines
        per|by|within my programming
        """);

    /// <summary>What a model is told, and what it says to the one who asked.</summary>
    public static Phrases Told { get; } = new(
        """
        ignore|disregard|forget|override|bypass all|any|the|your|my|of|these|those* previous|prior|above|earlier|preceding|foregoing|existing|initial|original|other|system|given <adv>* instruction|instructions|prompt|prompts|direction|directions|directive|directives|rules|guidelines|commands|command|context
        ignore|disregard|forget|override|bypass all|any|the|your|my|of|these|those* instructions|prompts|prompt|guidelines|training
        ignore|disregard|forget everything above|before|i
        system prompt
        hidden|initial prompt|instructions
        according|based|per|following|from to|on|as? my|the system|given|provided? prompt
        according to the provided|given context|information|conversation|document|documents|transcript
        draft a|the|your reply|response
        based on|upon the|provided? conversation|message|chat history|context|transcript
        provided|given|supplied in the? context
        policy|policies snippet|excerpt|snippets|excerpts
        my instructions say|tell|state|forbid|prevent|require|prohibit|don't|do|are
        a|another|an? <adv>* version that|which? is|'s? <adv>* shorter|longer|warmer|formal|casual|concise|polite|empathetic
        rewritten|reworded|rephrased|shortened|adjusted|edited to sound|be|fit|match|read|keep|seem
        answer|reply|respond in the customer|user|client 's language
        customer|user message|input|turn ended|ends|end
        end of customer|user|the? message|input|prompt|context|transcript
        based on|upon the customer|user|client 's message|request|tone|sentiment|query|inquiry|complaint|question|email
        the sentiment|tone|intent of? is|seems <adv>* negative|positive|neutral|angry|frustrated|mixed|a|to
        an|the apology|response|reply|answer|tone is <adv>* appropriate|recommended|advised|needed|suggested
        error function|tool|exception|traceback
        returned null
        unhandled|uncaught exception|error
        stack trace
        options|versions|drafts|variants for your|the|this reply|response|message|answer
        from|per|given|reviewing the conversation history|transcript
        based on|upon the|your? provided|given context|conversation|information|transcript|instructions|knowledge|passages
        provided|given context|passages does|do|did|says|states|contains|mentions|doesn't|don't
        you are a|an|the <adv>* .. assistant|chatbot|bot|ai|llm
        you are a|an|the <adv>* .. customer|support service|support|care|agent|representative|rep|specialist agent|representative|rep|specialist|bot|who|for|at|that|named?
        act as a|an|the .. agent|assistant|representative|expert
        your task|job|role|goal|objective is to <adv>* write|reply|respond|answer|draft|help|assist|generate|provide|produce|compose|be
        respond|reply|answer <adv>* only|always? in|with|using valid|only|the|following|plain|a* json|format|markdown|paragraph
        write|draft|compose|generate|create|produce me? a|an|the <kind>* and? <kind>* <reply>
        write|draft|compose|generate a|an|the <kind> <kind>* <text>
        keep|make it|your|the reply|response|tone|answer? under|below|short|concise|professional|polite|friendly|brief
        do|don't not? mention|reveal|disclose the|that|your? you|prompt|system|instructions|ai .. 
        ^ tell|ask|apologize|apologise|reassure|thank|inform|acknowledge|greet|remind to? the customer|user|client
        ^ the customer|user 's? is|seems|appears|wants|asked|asks|sounds|feels|wrote|needs|mentions|complains|requests|has <adv>* <adv>*
        this <reply>|version <adv>* acknowledges|addresses|maintains|avoids|ensures|apologizes|apologises|keeps|shows|strikes|expresses|balances|uses|aims|offers|follows|reassures|conveys|remains|provides|includes|is
        feel free to <adv>* adjust|customize|customise|modify|tweak|personalize|personalise|adapt|edit this|it|the|that|as <reply>|message|tone|wording|template|text|email|needed|necessary|to|you|further|for
        you can|may|could <adv>* adjust|tweak|personalize|personalise|customize|modify the|this <reply>|tone|wording|message
        let me know if you <will>? like|want|need|prefer me? to? a|any|an|it|the|this|more* rewrite|rephrase|reword|shorten|revise|tweak|tweaks|formal|casual|tone|another|different|adjustments adjust~?
        let me know if you <will>? like|want|need me to adjust|change|soften|make|modify|edit|refine the|it|this tone|wording|reply|response|draft|more|shorter|less|longer|warmer
        let me know if you <will>? like|want|need any <adv>* changes|adjustments|edits|modifications|revisions|tweaks to the|this? tone|wording|reply|response|draft|message|version
        would you like me to <adv>* rewrite|rephrase|reword|shorten|revise|soften|polish
        would you like me to <adv>* adjust|make|draft|generate the|it|this|a|another tone|more|shorter|less|longer|warmer|reply|response|version|draft
        i hope this <reply>|version helps|meets|works|is
        word|character|token count
        no preamble|markdown
        tool|function call|calls|result
        finish reason
        insert|add your|the|customer|agent <adv>* name|signature|details here
        """);

    /// <summary>Marks of roles, tools and formats, in folded text.</summary>
    [GeneratedRegex(
        @"<\|?/?(?:im_start|im_end|endoftext|end_of_text|begin_of_text|\w+_header_id|eot_id|eom_id|fim_\w+|(?:start"
        + @"|end)_of_turn|bos|eos|unk)\|?>|<\|\w+\|?>|<</?sys>>|\[/?inst\]|</s>"
        + @"|</?(?:think|thinking|reasoning|scratchpad|system|assistant|human|instructions?|prompt|response|reply|draft"
        + @"|answer|output|context|tool_\w+|tools?|function\w*|customer_message|conversation)>"
        + @"|\[(?:end of (?:response|reply|message|prompt|conversation)|system|assistant|prompt|instructions?|tool"
        + @"|function)\b[^\]\n]{0,20}\]|[{,\[] ?[""'](?:tone|escalate|category|language|reasoning|next_action|priority|summary|classification|reply|response|role|content|claims|next_?step|tool|tool_calls?"
        + @"|arguments|function|intent|sentiment|confidence|draft|suggestion|message|text|answer|body|output"
        + @"|result)[""'] ?:"
        + @"|(?:^|[\n.!?)] ?)[ *#_>]*(?:option|version|variant|alternative|variation) (?:[1-3]|[abc]|one|two|three)[*_ ]*(?:\([^()\n]{1,40}\))?[*_ ]*:[ \n*_""]*(?:hi|hello|hey|dear|thanks|thank you|sorry|i'm|i am|we're|we are|apologies|i apologi[sz]e|we apologi[sz]e|good (?:morning|afternoon|evening))\b"
        + @"|(?:^|[\n.!?)] ?)[ *#_>]*(?:draft|reply|response) (?:[1-3]|[abc]|one|two|three)[*_ ]*:"
        + @"|^ ?[\[{] ?[""']\w+[""'] ?:|\b(?:tool|function)_(?:calls?|use|results?)\b|\bfinish_reason\b|\bmax_tokens\b"
        + @"|\b(?:assistant|system) ?: ?(?:you are|i am|sure|hello|hi|here)\b|\brole:? ?(?:assistant|system)\b",
        Safe)]
    public static partial Regex Marks();

    /// <summary>What stands before a colon at the beginning of a line: whose turn it is, or that a draft follows.</summary>
    [GeneratedRegex(
        @"(?:^|\n|[.!?)] )[ *#_>""\[(]*(?:instruc(?:ao|oes|cion|ciones|tions?)(?: (?:de|do|du|del))? (?:sistema|systeme)|systeman(?:weisung|frage)|tonfall|consignes?|indicaciones)[*_ \])]*:|\[(?:internal|private|hidden|system)\b[^\]\n]{0,200}\]"
        + @"|(?:^|\n)[ *#_>""\[(]*(?:(?:ai )?assistant|ai|chatgpt|gpt-?\d?|claude|llm|developer|human|system (?:prompt"
        + @"|message|instructions?|note)|(?:suggested|proposed|recommended|draft|sample|example|generated"
        + @"|ai[- ]generated|final|revised|rewritten|updated|polished|improved|agent) (?:reply|response|draft|answer"
        + @"|message|e-?mail|version|text)(?: \w+){0,3}"
        + @"|(?:draft|reply|response|rewrite|rewritten|completion)(?: (?:to|for) (?:the )?(?:customer|client|user))?"
        + @"|notes? (?:to|for) (?:the )?(?:agent|self|operator|rep|representative|reviewer|editor|support|team|user"
        + @"|human|csr)|reasoning|chain of thought|thoughts?|rationale|final answer|observation|detected intent|intent"
        + @"|sentiment|tone|confidence(?: score)?|action input|next action)[*_ \])]*:"
        + @"|(?:^|\n|[.!?)] )[ *#_>""\[(]*system[*_ \])]*:(?: *(?:you|i|ignore|the|always|never|do|respond|reply|answer|be|act"
        + @"|please|your|use|write|as|this|customer|user|instructions?|keep|follow|generate|send|draft)\b| *\n| *$)|(?:^"
        + @"|\n) ?#{1,4} ?(?:instructions?|response|system|assistant|human|user|prompt|input|output|context|task|reply"
        + @"|draft)\b|\b(?:internal|agent|private) note ?:|\bnote to (?:agent|operator|reviewer|rep)\b",
        Safe)]
    public static partial Regex Turns();

    [GeneratedRegex("^[ \n]*```|```", Safe)]
    public static partial Regex Fence();

    /// <summary>"Here is a reply from our engineers:" introduces people, "here's the short version" what they say.</summary>
    public static bool IsOurs(string text, int end) => Idiom().IsMatch(text.AsSpan(Math.Max(0, end - 20), Math.Min(end, 20)))
        || text.AsSpan(end).TrimStart(' ') is var after && (after.StartsWith("from ") || after.StartsWith("of our "));

    [GeneratedRegex("(?:short|quick|long|full|simple) (?:version|answer)$", Safe)]
    private static partial Regex Idiom();
}
