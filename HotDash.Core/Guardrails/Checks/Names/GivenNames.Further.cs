namespace HotDash.Core.Guardrails;

internal static partial class GivenNames
{
    /// <summary>More of them, of more countries.</summary>
    private const string Further =
        """
        aaliyah aarav abdallah abdelaziz abdelkader abdoulaye abdulaziz abdulrahman abebe abel abena abhijeet abhinav abhishek abimbola abner achieng adaeze
        adalyn adaora adebayo adel adela adelaida adele adeline adewale aditi aditya adnan adwoa afonso agathe aggelos agneta agnieszka agus agustin agustina
        ahmad ahmet aikaterini aileen aimee ainhoa aino aisling aissatou aisyah aitor ajay ajit akash akhil akiko akinyi akos akosua akram akshay alana
        alasdair alastair alba alberta alden alec aleisha aleja aleksandra aleksei alemayehu alessia alessio alexa alexandros alexei alfie algirdas alisha
        alistair allegra alok alonso althea alva alvin alyson alzbeta ama amaia amaka amal aman amandine amani amberly aminata aminu amirhossein amirul amita
        amitabh amol amos amparo amrita anabel anais analyn anand ananya anas anastasios anastasiya anatoly andie andris andriy andrzej angeliki angie angus
        angustias anibal aniket anil anindita anirudh anish anisur aniyah anjana anke ankit ankita ankur annabel annalisa annalise annegret anneli annelize
        annemarie annick annie anouk ansel anselm anselmo ansgar anshul antje antoinette antonella antti anu anuj anupam anuradha anurag anwar aoife aparna
        apinya apolline araceli aram arash archana ardeshir arianna ariel arijit aristotelis arlene arlo armelle armen arnau arnel arnie aroha arpit arsen
        artem arti arvind asaf asami asbjorn asger ashish ashok ashot ashwin asif asma assunta asuncion athanasios atieno atif attila atul aubrey audra audrey
        augustus avery avi avigail avinash awa axel axelle ayaka ayanda ayelet ayesha aylin ayman ayodele ayse ayumi ayush azadeh azalea aziz azlan azucena
        babatunde babita bahar bahram balaji balazs baltasar bambang baptiste barnaby barney barrett bartek bartosz bashir basma beata becca begona behnam
        behrouz belen bence benedetta bengt benito benno benoit bente bernardo bernhard bernice berta bertha bertie bertrand bessie bethan bettie bettina bev
        bharat bhargav bhavana bhavesh bhavya bikram bilal bimal binh binod binta birgit birgitta birthe bishnu bjarne bjork blaine blair blake blanca blanka
        bogdan bohdan bohumil bolanle bongani borja boubacar boyd bozena bradford brady bram branislav brantley braulio braxton brayden bree brent bridie
        briony brit britney britta brock bryce bryony buddhika budi bukola burak burkhard bushra busisiwe busra caetano caio caleb callie callum camden camilo
        candace candelaria candice caoimhe carlota carlotta carly carmel carmina carys cassandra cassidy cassie cassio catalin caterina cathal catriona
        cayetana cayetano celeste celina cem cerys chaitanya chaiwat chaminda chandan chandni chantal charlene charmaine chebet cheikh chetan chidi chie
        chihiro chinedu chinonso chioma chirag christel christl christos christy chukwuemeka chunhua ciara cillian cinzia clarence clarice clark claudette
        claudine clayton clemence cleo clifford clint clotilde clyde cody colette concetta connie consuelo cora coralie corazon corentin corey cori corinna
        cormac cornelius cory cosimo cosmin cosmo costanza cristobal cristy csaba cuong cyrus daan dafna dafydd dagmar daiki daisuke daiva dakota dalal dalia
        damon danuta darcy daria darius dariusz darla darlene darnell darragh darrell darryl daryl davide davit davor dawit deana deanna deanne debora deena
        deepali deepika deepti deirdre della delores delroy demetrio demetrius deniz denzel dermot derya deshawn desiree despina detlef devendra devi devin
        devon dewi dexter dhananjay dharmesh dhruv dian dianne diarmuid didier dilara dilshan dimitra dimitris dinesh diogo dione dionysios dipak dipika
        divina divya dmitry dmytro dohyun domagoj domenico dominick donal donatella donghyun donnie donovan dorian dorota dorothea dorte dotty dragan dragos
        dror duane duarte duc dudley dulcie dung dusan dwayne dwight eamon easton ebba ebenezer eberhard ebony ebru ebuka ece eckhard edeltraud edie edmundo
        edna edson eduarda edwina eero eetu effie efrain efua eglantine egle egon ehab ehsan eiji eilidh einar eirini eirlys eitan ekaterina eko elad eladio
        elaina elbert elden eldon eleanora eleftheria eleftherios eleonora elettra elfriede eli eliana elina elisabetta eliseo elisha eliza elke elliott elma
        elmer elodie eloise elroy elspeth elton elva elzbieta eman emanuela emanuele emeka emeline emery emi emiliano emine emlyn emmanuelle emmeline emmett
        emre encarnacion enid enoch enrica enzo eoin eran eren erez erlinda ernestina ernie errol erwin erzsebet esi esme esmee esmeralda esperanza esra essam
        estefania estela estelle eszter ethel etienne etsuko etta eugenia eugenie eugenio eulalia eunice eunji eusebio evander evangelia evangelos evaristo
        evelin everett everton evgeny evie ewa ewald ewan ezekiel ezequiel ezra fabien fabienne fabiola fabrice fabricio fabrizio facundo fadi fahad fahd
        faisal faiza fangfang fanny farah farhad farhan fariba farid farida farooq farouk farrah farzana farzaneh fatimah fatin fatma fatou fausto fauzia
        fawzi fay federica felisa femi femke fenna ferenc fereshteh fergal fergus fermin ferruccio ffion fidel filippo filiz filomena finlay fintan fionnuala
        fiorella fitri flavia flavie flavio fletcher flora florent florin floyd flynn folake fran francine francisca frankie franklin frantisek franziska
        fraser frauke freddie freek friederike friedrich frode fumiko funmilayo furkan gabby gabi gabor gael gaelle gaetan gaia gail galina galit ganesh
        garrett garry garth gaspar gaston gaurav gautam gayane gayatri gediminas geertje geir gena genaro geneva gennaro genoveva geoff georgette georgios
        geraint geraldo gerardo gerd gerlinde germaine gertie gertrud gertrudis gethin gevorg ghada ghazal gheorghe ghislain ghislaine ghulam giada giang
        gianni giannis gideon gijs gilad gilberto giles gilles gilmar ginny giorgi giorgio giorgos girish girolamo giselle gitte giuliana giuliano giulio
        giuseppina gizem glenda glenys godfrey gokhan goncalo gopal goran gorka gottfried graciela grady grainne graziella grazyna greer gregg gregorio
        gretchen griselda grzegorz gudrun guifang guilherme guillermina guinevere gulsen gunilla gunnar guoqiang gurpreet gustaf gustav gustave gwenaelle
        gwendolyn gwenllian gwyneth gyorgy haakon habib habiba hadas hadi hafiz haibo haider hailey haitham haiyan hakan hakob hala haley halima halina hallie
        halyna hamed hamid hamish hana hanan haneul hanh hani hanna hanneke hannelore hannu haoran haoyu hardik harini haripriya haris harish harlan harpreet
        harrison harsha hartmut haruka haruki haruto harvey hasan hashim hatice hattie hauwa haya hayden hayk hayley hazem haziq hedwig hege heidemarie heikki
        heiko heiner heinz heitor helio helmi helmut heloise hemant hemi hemlata hendra hendrik henning henrietta henriette henrique heriberto hermann
        herminia hernan herve hester hettie hidde hideki hideo hieu hila hilario hilary hilda hildegard hillary hina hiram hiroki hiromi hisashi hisham hitesh
        hitomi hoang hooman horace horacio horst hossam houshang hrvoje huda huguette hulya humaira humberto humphrey hung huong huseyin hussain huw hyejin
        hynek hyunjin hyunwoo iago iason ibrahima ibtisam ichiro idan ieuan ifeoma iffat iftikhar ignatius ignazio ihab ihor ijaz ike ikenna iker ilan ildiko
        ilya ilze imad iman imani imelda imke imogen ina inacio indah indira inese ingeborg inger ingo inmaculada intisar ioana ioanna ioannis iolo ionut
        iqbal ira irakli irfan irma irmgard irving iryna isadora isaiah isam isamu ishaan ishaq ishara ishita ishmael ishtiaq isidro isla ismail isobel istvan
        itai itamar itziar ivano ivica ivor iwona izzah izzy jaber jace jacek jacinta jacinto jacklyn jaclyn jaden jadranka jaehyun jagdish jahangir jair
        jakub jalal jalen jamal jameson jamil jamila jamshid janae jancis janelle janette janie janis jannatul jaroslav jaroslaw jarrod jarvis jasmijn
        jaspreet jatin javad javed jawad jaya jayant jayanti jayden jayesh jayla jayne jayson jeanie jeanine jeanne jeb jedidiah jefferson jelle jemima
        jenifer jennelyn jepkosgei jeremiah jericho jermaine jeroen jeronimo jerrod jerzy jesper jessamine jethro jhun jiahui jialing jianguo jianhua jianping
        jiayi jignesh jihoon jihye jimena jimin jimmie jiri jitendra jitka jiwoo jiyoung joanie joann joaquim joaquin jocelyn jocelyne jody johnnie joko
        jolanda jolene jomar jonah jonathon joost jordana jorgen josefa josette josh josiah josiane josie josue jovana joyce juanita judah judd jude juhani
        jukka jules juliane julianna julianne julieta juliette junaid jungkook junjie junko junseo junwei jurgita jussi justina justyna jutta jyoti kaan
        kaarel kacper kadri kagiso kahu kaiming kaisa kaitlin kaitlyn kaito kajal kalani kaleb kali kalpana kamala kamau kambiz kamlesh kamran kana kanchan
        kanokwan kaori kapil kara karabo karan kareem kari karima karissa karoline karsten karthik kartik kasey kashif kasun katalin katarzyna katelyn
        katerina kateryna katharine kathrin katlego katrina kaveh kavya kayleigh kazimierz kazuki kazuko kazuo keaton keegan keeley keerthi kehinde kei keira
        keisha keita kekoa kelechi kelley kelli kelsey kelvin kemal kendall kendra kendrick kenichi kenny kenta keoni kerri kerstin ketan ketevan ketut keyvan
        khaldoun khaled khalil khanh khloe khrystyna khurram kiara kieron kimberley kinga kipchoge kiprop kiran kirk kirsty kishore kittipong kitty kiyoshi
        kjell kjersti knut koen kofi koichi koji kojo komal konstantina konstantinos koray kostas kotaro kourosh krishna kristi kristian kristine kristjan
        kristopher kristy kriti krystal ksenia kuldeep kulsoom kumari kumiko kunal kwabena kwame kweku kyla kylee kyoko kyriaki kyungsoo lacey lachlan ladan
        laetitia laila lais lakisha lakshmi lalit lamar lamia lana landon lara larissa laszlo lata latasha latifa latoya laure laurentiu lauri laurie lauro
        lavern lavinia laxmi layla leandra leandro leigh leilani lela lenka lennart lenny lenora leonidas leonor leonora leontine leopold lerato lesley
        lestari lester leta letizia levan levent levente levi lexi liat libor lieke lien lieselotte liesl liga ligaya lihua liina liisa lijuan lila liliana
        liliane lillian lilly liming limor lindiwe lindsey lingling linh lionel lior lisandro lisbeth liv livia liza lizzie ljiljana loan loic lois lon lone
        loredana lorenza lori lorna lotte lottie lou louella lowell lowri luann lubna lucian luciano lucienne lucila lucille lucinda lucius lucrezia ludmila
        ludovic ludovica luella luiza lujain luka lukasz lulu lupita lusine luther luuk lwazi lyle lyndon lynette lynne lyudmila lyudmyla maarten maayan mabel
        macarena maciej mackenzie macy madalina maddalena maddie maddox madeline madelyn madge madhav madhavi madhu madhuri madison madoka mads mae maeve
        magali maha mahendra mahesh mahmudul mahnoor mahsa mai mair mairi maisie maite maja majed majid makoa makoto maksim malachi malak malee malgorzata
        malia mallory malvina mamadou mami mamta manal manasi mandla mandy manish manisha manju manjula manoel manoj manolis manolo mansi mansour mantas
        maqsood marcelino marcio mareike marek margareta margaux margery margherita margie margo margriet marguerite mariah mariama marian mariangela mariano
        maribel maricarmen maricel marieke mariel mariella marietta mariko marilia marinella maris marisa marisol marissa marit marites maritza mariusz
        marjatta marketa marla marlin marlize marlon marnie marquis marsha marshall martine marty marwa marwan maryann maryse masaki masako masao masaru
        mateus matheus mathilde matilde mats matthieu matti mattie maud maude mauricio maurizio mavis maxime maximiliano maxine maxwell mayank maysa mayumi
        mayur mazen mechthild meena meenakshi meera mees meg megha meghan megumi mehdi mehran mehwish meihua meike meiling meinhard meir mel melchor melis
        melvin merle merrill merve mervyn meryem meryl meseret mette micaela michalis michela michiko mick mickael mickey midori mihai mihir mihkel miho mikel
        mikhail miki mikkel mikko milagros mildred miles milica milind millicent milo milton mimi minal mindaugas mindy minerva minh minji minjun minna minnie
        minoru minseo mirella mirjana mirko miroslav misaki mitali mitch mitsuko mitzi miyuki mizanur mizuki mohan mohit mohsen moises mollie monique
        montgomery montse montserrat monty morag morris morteza mortimer morven moses moshe mounir mourad moussa mpho mubashir mukesh mukul muna muneeb munir
        murat murdo muriel murilo musa mustapha muthoni mwangi mykola mylene myles myra myrna myron myrtle naama nabil nabila nada nadav nadeem nadege nader
        nadezhda nadim nadun naeem nahla naila naima najat najib nalani naledi nalini namrata nan nana nandini nanette naoki naoko narayan nare narek narendra
        naresh nasir nasreen nasrin nasser nataliya natalya natia natsuki nattapong nattaya naveen navid navin nawal nayef nazia neal nebojsa ned neelam
        neeraj neeta negar nell nellie nenad nerea nerys nestor nettie neusa neville nga ngaire ngoc ngozi nhung nia nicanor nichola nicky nicoletta nida
        nidhi nighat nikhil nikki nikolaos nikolina nikos nilesh niloofar nilufer nino nirmala nisha nishant niti nitin nitish nizar njeri nkosinathi nnamdi
        nneka noa noam noboru nobuhle nodar noelani noemie nolan nomvula nona nonglak noreen norhayati noriko nour nuno nunzio nurcan nurul nusrat nuwan
        nyambura nyoman oanh obinna oceane ochieng octavio oddvar odessa odette odile ofelia ofer ofir oisin oksana olafur oleksandr oleksiy olena olha oliwia
        ollie olufemi olumide oluwaseun ombretta omer omri ondrej onur ophelia ophelie orazio oren orhan oriol orit orla ornella orsolya orville osama osamu
        osmond osvaldo oswald otavio otieno otis ottmar ousmane owain oyinda oyvind ozan ozlem padraig paivi palesa pallavi paloma pam panagiotis pankaj
        pantelis parag paraskevi parisa parth parul parvin pascual pasquale patrice patrizia patrycja patsy patti paulette pavla pawel payal peer peggy pekka
        percival percy pernille perrine perry pete petros petula peyman phineas phoebe phuong pierina piero piers pieter pietro pilar pim pinar piper pirkko
        piyush polina polly poonam pornthip portia pouya prabhakar prabin prachi pradeep pramod prasad prasert prashant pratap pratibha pratik praveen preben
        predrag prem preston priit priti priyanka przemyslaw puja puneet purificacion purnima pushpa putri qaiser qasim quang queenie quynh rabab rabia
        rachael rachana radek radha radhika radu rafaela raffaele raffaella rafik rafiq rafiqul raghav raghu ragnar ragnhild raheel rahmat raimundo rajan
        rajat rajeev rajendra rajiv rajni raju rakesh rakib raluca ramadan raman ramesh rami ramin ramiro ramona rana randall randi randolph rania ranjan
        ranjit rasa rasha rashad rashida rashmi rasmus ratchanee ratna ravindra raymonde razvan reagan reba rebeca rebekah reece reem reese refilwe reggie
        reginald regis rehan rehana reiko reinaldo reinhard reinhold reka rekha remi remy rena renan renato renaud renu renuka reuben rhea rhett rhian
        rhiannon rhoda rhys riaan richa ricky rida rigoberto riikka rina rishabh rishi ritesh ritika ritu riyad rizki rizwan robbie robyn rocco rochelle roddy
        rodel roderick rodger rodney rodolfo rogelio rogerio rohini rohit roisin rolando romain rommel ronaldo ronda ronen roni ronit ronnie roopa roos rory
        rosalia rosalind rosalinda rosalyn rosamund rosangela rosanna rosanne rosaria roseanne rosemarie rosetta roslyn rosmah rossella roswitha rotem rowan
        rowena roxana roya royce ruairi ruairidh rubina ruchi rudiger rudolph rudy rufus ruggero rui rukhsana rune rupali russ ruta rutger ruud ryder ryo
        ryota ryszard ryuji saad saba sabah sabina sabri sachiko sachin sadaf sadhana sadia saeed sagar sagi sahar sahil said saif saima sajid sakura salah
        saleem salman salome salomon salvatore samaneh sameer samer sami samia samina samira sammy samson sana sander sandor sandrine sanduni sangeeta sangwoo
        sani sanjana sanjeev sanket sanna sanne saoirse sapna sargis sari sarita sasa saskia satish saul saurabh saverio savita sayaka scarlett scottie seamus
        sebastien seema segun sehrish seiji selamawit selim selin selina seojun seoyeon seppo seren serge serhiy serkan seth seungmin severino sevgi seydou
        seymour shabana shabbir shabnam shadi shafiq shagufta shahbaz shahid shahida shahram shahrul shailesh shaimaa shaista shakeel shakil shalini shana
        shania shanice shankar shanna shanti sharad sharmila sharmin shashank shauna shawna shazia sheela sheetal shelby sheldon shelly sheree sheri sherif
        sherman sherri sherrie sheryl shigeru shikha shilpa shimon shinichi shinji shiori shira shirin shiv shivani shlomo shobha shoji shona shota shraddha
        shreya shruti shubham shufen shuhui shun shweta shyam sian siavash sibel sibusiso sibyl siddharth sidney siegfried sieglinde sienna signe sigrid
        sigurdur silas silke silvana silvester silvestre silvio sima simran sinan siobhan sipho siri siriporn sita siti sjoerd slamet slawomir slobodan smita
        smriti sneha snezana sohail soheila solange soledad solene solveig somchai somporn somsak sonal sonali sondra sonny soojin sooyoung soraya sorcha
        soren soroush souad soumaya sourav soyeon spyros sri srinivas stacey staci stacy stanislava stanislaw stanley stavros stavroula steffen stelios
        stephane stephon stewart stijn stjepan suad subhash suchart sudha sudhir suha suhaib suharto sujata sujin sukarno suleiman sumaira sumaiya suman
        sumiko sumit sunanda sunder sunghoon sunisa suraj surbhi surendra surya susanna susannah sushant sushil sushma susi susie susumu suzette suzie svenja
        sverre svitlana swapnil swati syafiq sybil sylvain sylvester synnove szymon tabitha tadashi tadhg taehyung taeko taha tahir tahira tainara taiwo
        takahiro takako takashi takeo takeshi takumi talal talha talia tam tamar tamas tamaz tamer tamera tami tamika tamiko tammi tammy tanel tanguy tanisha
        tanmay tanvi tanvir taras tarik taro tarun tasha tasneem tatiane tatsuya tatum tayyab teddy tejas temitope teodoro terence teresinha tereza teri terje
        terrance terrell terrence terri tesfaye tess tessa tetsuya tetyana thabo thaddeus thais thalia thanakorn thanasis thandiwe thanh thao thea thelma
        themba theo theodora theodoros thiago thibault thijs thilini thorsten thurman thuy tiana tien tigist tigran tihana tiina tijmen tilda tillie timmy
        timoteo tingting titilayo tiziana tobenna tolga tomer tomislav tommaso tommie tomoko tomos tomoya tonia tonya torben torbjorn tori torstein torsten
        toru toshiko traci tracie trang traudl trent trenton tressa tricia trina trinidad trish trisha tristram trude trudy trung trupti trygve tshepo tsubasa
        tsuyoshi tuan tugba tumelo tunde tuomas turid tushar tuula tuyet twila tyra tyrell tyrone tyson uche uday ugo ugochukwu ugur ujjwal ulf ulises ulla
        ulysses uma umar umberto umesh umut una unai upasana uri urszula uschi usha utkarsh uzma vaclav vahan vaibhav vakhtang valdemar valentin valerio vance
        vandana vanderlei vanesa vanna vardan varsha varun varvara vasant vasiliki vasilis vasily vasudha vasyl vaughn velma venkat venkatesh verity verna
        vernon veronique vesna vibha vicki vickie vidya viet vijaya vikas viktoriya villads ville vimal vinay vince vincenzo vineet vinicius vinod violeta
        vipin vipul viraj virgil virginie vishal vishnu vito vitor vitoria vittoria vittorio viv vivek viviana vivien vivienne vladislav vojislav volkan
        volker volodymyr vytautas wael wafa waheed wahyu walid wallace wally walt waltraud wambui wangari wanjiku waqar waqas wasim wassim wayan weiming
        wendell wenjie wenjing weronika wes weston wichai wiebke wieslawa wiktoria wilbert wilbur wilda wilfredo wilfried wilhelmine willa willard willie wim
        winifred winnie winona wiremu wojciech wolf wolfram woodrow wouter wulan wyatt xander xiaohong xiaoli xiaoming xiaoyan xinyi xiomara xiuying xuemei
        yadira yael yahya yair yaniv yanling yann yannis yanti yara yaron yaroslav yasaman yash yashwant yasin yasir yasmeen yasmine yasuko yasuo yaw yehuda
        yekaterina yelena yen yesenia yetunde yevhen yiannis yilmaz yingying yoav yogesh yogita yoichi yoko yonas yonatan yongming yoonji yoshiko yoshio yossi
        yosuke younes youngmi yousef yudi yuhan yui yuka yukari yukiko yukio yulia yuliya yumi yumiko yuna yuriko yusuke yuta yutaka yuxuan yves zach
        zachariah zack zafar zahid zahida zaki zander zanele zayd zbigniew zdenek zdenka zdzislaw zeeshan zelda zelia zelma zhenyu zhihao zhiming zhiqiang
        ziad zihan zinaida zineb ziv zixuan zoey zoi zoltan zoraida zoran zsolt zsuzsanna zubair zuleika zulfiqar zulkifli zurab zuri
        """;

    /// <summary>Those of both lists that are as often a word, a surname or a make.</summary>
    private const string FurtherWords =
        """
        alba ali ama angelo angus ansel augustus aurora avery awa blair blake blanca boyd bram braxton brit brock cassidy celeste christel cleo clint consuelo
        dakota della deniz devon dudley esperanza florence gaia geneva georgia gloria hana hayden imelda jean june kelvin kenny kent kirk lacey lee leo levi
        lincoln linda liv logan madge mai mara marta max maxwell mees mercy merle milagros miles milo mitch monty morgan morris moses murray nana neal nelson
        nga nolan norman odessa orla orlando orville otis paris perry pim piper preston quinn raj ray reagan rhett rob robin roman ronda roos ross roy ryder
        salah sara sari saul scarlett seymour shelby sidney silas sky sofia soledad sonny sri stan stella sterling tatum tess tim tom trinidad troy ugo vance
        verity victoria vince viola wallace wayne wesley will wim woodrow wyatt
        """;
}
