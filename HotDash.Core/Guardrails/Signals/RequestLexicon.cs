namespace HotDash.Core.Guardrails;

/// <summary>The English words of requests for people, by what they do.</summary>
internal static class RequestLexicon
{
    /// <summary>The classes; <see cref="RequestFrames"/> tells what the letters stand for.</summary>
    public static readonly WordClasses English = new(
        ('I', "i we im i'm we're i_am we_are ive_got"),
        ('J', "i'd we'd i_would we_would i_should_like i_should_be_grateful i'd_be_grateful i_would_be_grateful id_like id_love id_prefer id_rather id_appreciate i'd_like"
            + " i_would_like i'd_love i'd_prefer i'd_rather i'd_sooner id_sooner i_would_prefer i_would_love i_would_rather i'd_appreciate i_would_appreciate i_should_prefer"
            + " i'd_much_rather we'd_like we_would_like we'd_prefer would_like like_to would_prefer would_rather would_appreciate"),
        ('L', "i'll ill i_will we'll we_will i_shall we_shall i'm_going_to im_going_to im_gonna i'm_gonna i_am_going_to gonna i'm_about_to"),
        ('Y', "you u ya yous y'all one_of_you"),
        ('O', "me us mee"),
        ('o', "this it that these"),
        ('m', "my our mine his their"),
        ('k', "case issue ticket complaint matter query file enquiry inquiry dispute claim correspondence grievance concern thread problem session line_please"),
        ('V', "him her them 'em em hers yours one_of_them one_of_those that_person this_person these_people that_one that_guy that_lady the_person this_man that_man"),
        ('M', "can could may might would will cld wld shall couldn't_you can't_you cant_you won't_you couldnt_you wouldn't_you can't_u cant_u could_not_you"
            + " lemme lemmi would_you_mind would_you_kindly would_you_be_able_to could_you_possibly can_you can_u could_u may_i might_i kya"),
        ('W', "want need require demand request insist deserve expect wish prefer wanna wannna needs wants requesting demanding insisting asking_for ask_for asking"
            + " i_ask_you i_ask please_i_want require_that desire wud_like looking_for looking_to seeking request_to in_need_of i_beg i've_earned ive_earned earned i_have_earned entitled_to"),
        ('w', "like love rather sooner appreciate mind grateful best time better possible possibility chance right a_way way necessary able glad kind polite_enough good_enough kind_enough"
            + " the_kindness feel_better feel_happier feel_safer feel_more_comfortable happier favour favor obliged delighted wonder wondering wondered hoping trouble"),
        ('F', "transfer connect conect patch link hook switch redirect reroute re-route reassign re-assign refer escalate forward pass loop pull direct put move shift assign"
            + " hand raise elevate bump kick pop escalated transferred connected passed_to forwarded put_through transferring connecting passing forwarding putting switching handing"
            + " trasfer transfere connct tranfer plug bounce send_up get_through hand_over turn_over release delegate allocate placed put_before laid_before submitted shown presented presented_to escalating rerouted redirected reassigned moved switched"),
        ('G', "summoning gettin get fetch find bring give send summon page grab hail involve cc tag include gimme gie arrange provide supply get_hold_of get_a_hold_of take ask_of getting finding sending"
            + " let_me_have gonna_get wake track_down track rustle show_me seek spare dig_up drag haul"),
        ('K', "call ring phone contact reach telephone email e-mail mail message dm text ping pm whatsapp get_in_touch calls rings phones contacts"
            + " reaches_out reach_out e-mails emails messages call_me_back calling_me ring_me contacted_me come_on come_online get_on"),
        ('e', "write answer reply respond get_back writes answers replies responds gets_back"),
        ('q', "tell ask make"),
        ('z', "should must ought had_better"),
        ('v', "needed required wanted requested"),
        ('T', "speak talk chat discuss communicate converse deal tlk tok tlak spk speek speak_directly speaking talking chatting dealing communicating have_a_word have_words have_a_chat"
            + " have_a_conversation have_a_talk a_word a_quick_word take_this_up take_it_up continue interact correspond work_with hear"),
        ('A', "have_a_look take_a_look help assist handle look review fix sort solve resolve intervene explain decide check investigate deal_with examine reopen answer_for helps"
            + " handles looks reviews fixes sorts solves resolves explains decides checks advise advice attend attends serve"),
        ('t', "take_over takes_over take_this_over take_it_over take_over_from step_in steps_in jump_in hop_in join joins jump_on hop_on come_in pick_this_up take_it_from_here take_this_on"
            + " pick_up_the_phone come_to_the_phone come_on_here get_involved be_present weigh_in chime_in taking_over"),
        ('H', "have havin having"),
        ('l', "let lemme_have allow permit"),
        ('B', "is are be am isn't aren't 's been_there"),
        ('X', "there theres there's"),
        ('b', "do_you_have do_u_have have_you_got you_got have_you have_u_got got_any got_a you_have do_ya_have does_your_team_have u_got"),
        ('h', "how_do_i how_can_i how_do_we how_can_we how_might_one how_does_one how_could_i how_might_i how_would_i how_to how_should_i where_can_i where_do_i why_can't_i why_cant_i why_can_i_not"
            + ""),
        ('c', "any_chance any_chance_of any_way any_way_to is_there_a_way is_there_any_way no_way_to any_possibility a_chance would_it_be_possible is_it_possible is_it_possible_to chance_of possible_to"
            + " might_i_trouble could_i_trouble can_i_trouble lets_have let's_have lets_get let's_get how_about what_about"),
        ('U', "who whos who's what whats what's which where wheres where's whose whom"),
        ('Z', "number numbers phone_number telephone_number line hotline extension ext e-mail_address email_address contact_details details contact_number contact_info telephone direct_line"
            + " landline direct_number helpline phone_line"),
        ('n', "word conversation callback call-back call_back discussion attention input phone_call ring_back bell buzz shout"),
        ('E', "w to with for from of by on at in onto into through over up out off 2 w/ w/o_delay along across in_touch_with in_contact_with in_touch in_contact touch_with hold_of a_hold_of ahold_of hold_off"
            + " back_to via about as under round around up_to directly_to between"),
        ('D', "spoke told said asked was were had did got gave called promised went came hung helped approved refused reviewed wrote rang phoned heard saw made took fixed sorted sent_me spoken talked"
            + " dealt answered replied tried contacted emailed informed advised assured offered claimed decided ordered signed thanked thought been ive i've we've weve having_been used_to has_been have_been"
            + " passed arrived happened transferred_me put_me_through_already"),
        ('R', "should_i should_we can_i_ask could_i_ask may_i_ask do_i does_a does_the says say tells means reads written states thinks reckons called_me knows know"),
        ('N', "not don't dont do_not no never nobody nothing without neither nor never_mind nevermind forget cancel canceled cancelled withdraw withdrew gave_up no_need needn't doesn't doesnt didn't didnt"
            + " won't wont can't cant cannot couldn't couldnt wouldn't wouldnt wasn't wasnt haven't isnt_needed unnecessary instead_of rather_than hate bother avoid hardly refuse thank_you thank thanks thankyou compliment"
            + " praise congratulate commend stopped scratch skip any_longer no_longer"),
        ('s', "stop enough_of no_more end quit kill"),
        ('Q', "if unless otherwise or_else next_time in_case whether should_it should_this when whenever once"),
        ('j', "wait waiting hold holding"),
        ('u', "until till til unless_and_until"),
        ('r', "change swap"),
        ('y', "one"),
        ('a', "available free around about online present in_today on_duty on_shift nearby handy working reachable awake anywhere somewhere"),
        ('S', "someone somebody anyone anybody sb sum1 sumone some1 smeone smbody one_person a_person some_person sombody someome any_person some_one some_body any_one any_body"),
        ('!', "but so because cos cuz coz since as_i though although therefore hence which_is_why that's_why thats_why"),
        ('&', "and or n &"),
        (WordClasses.Filler, "a an the your ur yer yr any some please pls plz plss plox plz kindly now then just really actually also right ok okay okey k hi hello hey well sir madam maam ma'am mate"
            + " love bro bruh dear yes yeah yea yep yh sure oh ah look honestly simply maybe perhaps possibly even again immediately directly straight personally here asap today tonight instead"
            + " quickly quick very so_please be_so_kind_as_to and_then go_and go come_and do_me_the_kindness_of do_me_a_favour_and do_me_a_favor_and good lol lmao haha omg man buddy pal sis hun hen guys folks"
            + " ma friend nah nope oi yo aye ach ffs damn bloody fucking freaking goddamn real_quick still first only too urgently soon away at_once this_minute this_instant right_now right_away all at_all by_any_chance"
            + " try_to trying_to try_and hurry_up_and formally respectfully seriously literally obviously clearly basically honest fr tbh abeg bhai finally simply next direct later_today this_afternoon this_morning"
            + " this_evening sometime alright fine great listen thx ty again_please for_once go_ahead_and is_fine up_and once_and_for_all to_please wey na make_una sharp_sharp on_the_phone on_the_line on_the_call on_here in_here on_the_chat in_this_chat in_the_chat on_this_chat go_on please_to i_mean myself back live as_well too_please i_think i_believe i_feel i_guess i_reckon i_suppose x xx hop hurry_up come_on_then"));
}
