namespace HotDash.Core.Guardrails;

/// <summary>The Spanish, French, German, Italian and Portuguese words of requests for people, folded, by what they do.</summary>
internal static class ForeignLexicon
{
    /// <summary>The classes; <see cref="ForeignFrames"/> tells what the letters stand for.</summary>
    public static readonly WordClasses Words = new(
        ('§', "supervisor supervisora supervisores supervisorin supervisore superviseur superviseure encargado encargada gerente gerenta gerencia jefe jefa jefes jefatura superior superiora superiore superiori"
            + " superieur superieure responsable responsables responsabile responsabili responsavel directeur directrice direction director directora diretor diretora direttore direttrice direzione dirigente"
            + " coordinador coordinadora coordenador coordenadora coordinatore chef chefin chefs cheffe chefe chefia chef_de_service chef_d'equipe chef_d'equipo capo caposervizio capoturno capoufficio"
            + " vorgesetzte vorgesetzten vorgesetzter vorgesetztem teamleiter teamleiterin teamleitung schichtleiter schichtleiterin schichtleitung abteilungsleiter abteilungsleiterin abteilungsleitung"
            + " filialleiter filialleiterin filialleitung leiter leiterin leitung geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsleitung vorstand manager managerin manageur management hierarchie"
            + " hierarchique superieur_hierarchique n+1 quelqu'un_au-dessus quelqu'un_de_plus_haut qualcuno_sopra qualcuno_piu_in_alto alguem_acima alguem_superior alguien_superior alguien_por_encima"
            + " alguien_de_arriba alguien_con_autoridad alguien_con_mas_autoridad alguien_que_mande jemand_uber_ihnen jemand_hoheren jemanden_uber_ihnen jemandem_uber_ihnen alguem_com_autoridad"
            + " alguem_com_mais_autoridade qualcuno_che_decide quelqu'un_qui_decide quelqu'un_qui_a_du_pouvoir alguien_que_decida alguem_que_decida qualcuno_con_autorita patron patronne patrao"),
        ('¤', "humano humana humanos umano umana umani humain humaine humains menschen mensch persona_real persona_humana persona_de_verdad persona_de_carne_y_hueso persona_viva persona_vera"
            + " persona_reale persona_in_carne_e_ossa personne_reelle vraie_personne pessoa_real pessoa_humana pessoa_de_verdade ser_humano etre_humain essere_umano alguien_real alguien_de_verdad alguien_humano"
            + " quelqu'un_de_reel qualcuno_in_carne alguem_real alguem_de_verdade otro_agente otra_persona otra_companera otro_companero otro_operador otra_agente otro_asesor"
            + " un_autre_conseiller autre_conseiller autre_personne quelqu'un_d'autre anderen_mitarbeiter andere_mitarbeiterin jemand_anders jemand_anderes jemand_anderer jemand_anderem jemand_anderen"
            + " altro_operatore altra_persona qualcun_altro outro_atendente outra_pessoa outro_agente outro_operador un_de_vos_collegues une_de_vos_collegues uno_de_sus_companeros"
            + " einen_ihrer_kollegen ein_kollege einer_ihrer_kollegen un_suo_collega echte_person echten_person richtige_person"),
        ('¶', "persona personas personne pessoa person agente agentes operador operadora operadores operatore operatrice operatori asesor asesora conseiller conseillere conseillers conseillier telereprésentant"
            + " mitarbeiter mitarbeiterin mitarbeiters kollege kollegen kollegin kundenberater berater beraterin sachbearbeiter sachbearbeiterin atendente atendentes colega colegas collegue collegues collega"
            + " colleghi companero companera companeros consulente assistente_umano atencion_al_cliente servicio_al_cliente atendimento servizio_clienti assistenza_clienti kundendienst kundenservice"
            + " buchhaltung abteilung technik rechnungsabteilung versand versandabteilung vertrieb reklamationsabteilung rechtsabteilung departamento departamento_de seccion facturacion contabilidad ventas"
            + " service_apres-vente sav service_client service_clients service_technique comptabilite facturation reparto ufficio contabilita amministrazione setor setor_de departamento_tecnico logistica"
            + " servicio_tecnico servico_tecnico suporte_tecnico soporte_tecnico assistenza_tecnica interlocuteur ansprechpartner ansprechpartnerin tecnico technicien techniker"),
        ('S', "alguien jemand jemanden jemandem quelqu'un qualcuno alguem alguno"),
        ('m', "mi mis mein meine meinem meinen meiner mon ma mes mio mia miei meu minha nuestro nuestra unser unsere unserem unserer notre nostro nostra nosso nossa mia_madre"),
        ('W', "quiero queremos quisiera necesito necesitamos deseo exijo pido solicito prefiero preferiria querria me_gustaria requiero reclamo hace_falta hacer_que ich_will will ich_mochte mochte mocht wir_mochten"
            + " wir_wollen brauche verlange fordere wunsche bitte_ich ich_bitte bitte_um hatte_gern hatte_gerne wurde_gern wurde_gerne veux voudrais voudrions souhaite souhaiterais exige demande aimerais"
            + " prefererais j'exige j'aimerais j'ai_besoin besoin_de j'insiste prefere_parler voglio vogliamo vorrei vorremmo desidero esigo pretendo chiedo preferirei serve mi_serve bisogno"
            + " quero queremos queria gostava gostaria preciso precisava exijo peco desejo solicito prefiro pretendo agradeco_que agradezco_que agradeceria insisto"),
        ('M', "puede puedo puedes pueden podria podrias podrian podemos me_puede me_puedes kann kannst konnen konnten konnt konntet konntest konnte_ich konnte_mich konnte_bitte konnte_mir darf durfte_ich peux peut pouvez pourriez pourrais puis-je peut-on"
            + " pourrait pourrait-on est-il_possible serait-il_possible es_posible seria_posible ist_es_moglich ware_es_moglich e_possibile sarebbe_possibile e_possivel seria_possivel puo posso potrei potrebbe"
            + " potete puoi potreste pode podes poderia poderiam podem soll sollte sollten da_para hay gibt_es haben_sie habt_ihr avez-vous y_a-t-il c'e avete ha tem ha_algum tienen tiene tienes"),
        ('F', "passarmi passarmelo passar passar-me transferir-me pasarme ponerme conectarme transferirme darme avoir chiamatemi chiamate fammi fatemi mi_chiami mi_chiama datemi traigame traeme llameme amenez-moi appelez-moi paseme pasame paseme_con pasenme pasa ponme pongame ponganme comuniqueme comuniquenme comunicame conecteme conectame transfierame transfiereme transfiera transferir derive deriveme derivame deme dame pasar poner"
            + " comunicar conectar pase pasen ponga busque busca traiga trae manda mandame verbinden verbinde verbindet geben gib gebt holen hol holt stellen leiten weiterleiten durchstellen weitergeben ubergeben schicken"
            + " verbunden weitergeleitet durchgestellt rufen passez-moi passe-moi passez passer mettez-moi mettre mettez transferez-moi transferez transferer donnez-moi appelez allez_chercher trouvez-moi envoyez"
            + " escaladez remonter faites_remonter transmettre transmettez passi passami passatemi passare mi_passi mi_passa chiami chiamami metta mettermi mettetemi faccia trasferisca trasferire mi_trasferisca"
            + " inoltri inoltrare trasmessa trasmetta trasmettere giri passe passa passem transfira transfere transferem chame chama chamem encaminhe encaminhar encaminhem ponha bote ponham escalar escale eleve"
            + " repasse reencaminhe conecte chamar me_passa me_passe cambiar cambiame cambieme wechseln changer cambiare trocar traslade"),
        ('T', "hablar hable hablarle comunicarme hablarlo tratar contactar conversar sprechen reden telefonieren sprich besprechen kontakt parler discuter m'entretenir echanger parlare parlarne discutere falar falar-lhe falem fale parle spricht parla habla"
            + " contacter joindre contattare kontaktieren atendido relation en_relation"),
        ('K', "llamar llame llamen llama llamarme llameme llamada contacte contacten contactarme escriba anrufen ruft ruckruf zuruckrufen zuruckruft anruft meldet melden rappelle rappeler rappel appelle appeler recontacter"
            + " contacte_moi me_rappelle m'appelle chiamare richiamare richiami ricontatti ricontattasse ricontattare richiamasse chiamasse ligar liguem ligue contacte contacta telefone telefonare telefoni telefonema"),
        ('A', "atender atienda atiendan ayudar ayude ubernehmen ubernimmt ubernahme helfen bearbeiten bearbeitet reprendre reprenne traiter traite aider aiutare aiuti assumir assuma ajudar ajude revisar revise"
            + " atenda responder responda intervenga entscheidet occupi occuparsi s'occupe s'en_occupe rangeht antwortet responde risponde repond attende atiende pruft prufen"),
        ('Z', "numero telefono telephone telefon telefonnummer nummer hotline linea ligne linha telefone durchwahl"),
        ('N', "no ni nunca sin nicht kein keine keinen keinem nie nein ohne ne n'ai n'est pas sans non senza nao sem jamais personne_ne felicitar agradecer remercier danken bedanken ringraziare elogiar loben"
            + " saber wissen savoir sapere gracias danke merci grazie obrigado obrigada"),
        ('D', "ayer gestern hier_j'ai ieri ontem hat hatte haben_mir habe wurde war sagte ha_dicho ho hanno he hemos foi falei falou disse dijo dijeron prometio hable_ayer estaba fue m'a ai j'ai avait etait dit"
            + " pude pudo logre consegui conseguiu acabo ya_hable ja_falei schon_mit gia_parlato deja_parle promesso detto gesagt gesprochen"),
        ('E', "con mit avec com a al au aux dem den der zu zum zur to para de del von vom durch par da pelo pela pra pro per vers do dos das di an zum um ans"),
        ('I', "yo ich je io eu wir nous noi nos"),
        ('&', "y und et e ou oder"),
        (WordClasses.Filler, "un una el la los las su sus tu tus vuestro vuestra une le les votre vos ton ta leur uno il lo gli suo sua tuo tua vostro vostra um uma o os as seu seua dele ihr ihre ihrem ihren ihrer euer eure eurem eueren euren einem einen einer eine ein die das"
            + " per_favore por_favor bitte mal jetzt por favor porfa pour s'il vous plait svp stp per favore cortesia se faz favor ahora ya service sofort tout suite subito agora maintenant deinem deinen deine dein dies diese diesen mir mich me moi mi_por"
            + " ihnen sie usted lei voce voces ustedes que che dass daß question"));
}
