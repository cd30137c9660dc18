"""Tables for given_names.py: which names to take and which never to take."""

# Given names that are as often, or more often, something else in news text: a title, a noun, a verb, a place.
# A word left out here is still read as part of a name where a title or style stands before it.
NOT_GIVEN = set(
    """
    علي امام بان
    ان بين او ام عبد عليه بيان فان العربي باسم صباح الان قطر الامين عدن ماي قايد نداء امنيه منه جوان صاحب كامل ادي سيدي
    لقاء العرب ابو فجر هنا طالب ايه امين قاده معالي سي دي مساعد امير باي انا السيد عيد وادي ابن عون ولد الشاب ثاني
    تحسين خلف جلول سلامه الاسلام عهد حياه اسيا الشرقي دوري نجاح ملك نجم شهد رحمه عاليه طيب نسمه حافظ سلام بني حصه
    علاوه ليون اشراف ذكري الشريف الصغير تري صادق وسيله هيكل ختام بحر معروف وعد شامل صالحه اولاد عربي رايه راي تركي ايدي
    قادر خير الفه حاكم روضه انتصار جميل ثابت تمام جيل يمني اركان شمس متي جامع مسلم امال وسام صبيحه عرب فضل باسمه صديق
    غريب كرم ميلاد فخر جوهر معلومه كوكب بابا امه اقبال سعاده الرشيد هديه علمي معين سري نور شهاب علوان حلا جو لولا بول
    جبر نجاه حميده مفتاح اني سماء مطلق هبه حاج نوره بو ستار عماره جهاد ساعد نشات مجد بسام مكرم نمر نجمه هاشمي بشر متعب
    بركات سند هدي احلام معاذ صابرين زمزم عالي ملكه روي وفاء صدقي فكري محجوب اسرار نظير خيري صقر باشا رجا تيسير رجاء
    نذير مويد صافي اسد رابعه حكمت نعمه نافع ممتاز احسان فخري فضيله معتصم مانع حجاج سبا عرفه حنان سناء فرح مفيد عصمت
    براء مكي حمده مي سحر دنيا ليث جني منتظر مظفر ناجح افراح رافت مامون دره منعم هاديه با رزاق حربي عقاب علام فداء
    ساري غالب نجوي قمر اثير مرام زهور فاتحه موفق مشاري ولاء شيخه روحي انصاف ملا مجاهد مظهر يامن انغام شاهين بيتي بيه
    سراج فياض اسعاد لامين نزهه دعاء سكينه جبار فلاح جليله عابد غاليه مطر مو محب نوال عزه اكرام نهله حاجي وجيه صفوان رحاب
    جليل ثروت بشاره ضحي ظافر يمينه لاله ريا خضره شايع اخلاص جنان عهود مقبل مليك منهل رجب خميس جمعه
    ندي رنا مها صفاء دانا علا نهي منار ملاك شروق صبا فردوس مشهور تغريد تقي انعام غفران اشراق وجدان فتح عطا رضا
    دلال راضي رباب حواء زاهر راضيه ناهد خلود نور معن هيام سهير هناء بهجت شاديه نضال برهان سيف بدر هلال نصر
    هادي فرج عوض مولود نجيب لطيف مبارك سعيد وحيد حبيب ربيع حسني رفعت شريف عزت مني ايمان هدايت مراد وعي اسلام
    تامر غانم نايل حكيم رسول عزيز مجيد بديع كبير جديد عام رئيس رييس مدير نايب وزير رايد امر وارد قادم ساير واحد
    ابي اخي ابا بكر ايت بنت شيخ سيد سيده استاذ دكتور لاله مولاي اغا خان ميرزا مرزا بيك بك مير شاه سلطان سليم
    الان ال الشابه الفه العلوي العيد الهدي الصديق الازهر العنود الجوهره
    كان حال بن ما من هو هي لا له به في فيه كل ذلك اكبر قدره راحت نواز ولي امان سرور نثار همت بهار ترانه ستاره فرهنگ
    فقير ظهور روشن الطاف ارباب حيات حجت زينت قربان كيميا شجاع عظيم مقصود صدف احد شاهد اعجاز بيام منظور اختر ظفر مفتي
    خواجه راجه ندا هما شير بير گل وقار راو مخدوم عاطفه ازاده افتاب شميم قاري رحمت فرحت لال عشرت معراج فراز اعظم اظهر
    افضل امداد سبحان شايان شفقت علامه اصغر خرم هدايه
    دون اوباما اما كيري يشار اغسطس لنا ورد بات اولا بيت حارس جيرمان دين رام ميلا فرد روس باول قارن قاي طوم سويي دليك حماري
    بلند خاقان جنت زورا واين دالي بيري بريا يسار دوج نيل تود فيل مولي بارت مايورو رومان جرج دجو اتو لندا بولا يون ويل هيلي
    نجا دورا كريمه نزيهه جوده خيره فينس سما حيله
    """.split()
) - set(
    # Words that are names far more often than anything else where a name can stand.
    "سعيد مبارك بدر هادي رضا سليم شريف حبيب نجيب مراد سيف نصر عزيز وحيد ربيع رائد مولود حسني رجب هلال لطيف فرج عزت".split()
)

# Given names that begin like the article.
BEGINS_LIKE_ARTICLE = set("الياس الهام البرت الكسندر الاء الكساندر الفرد".split())

# Given names of other languages, by their Latin spelling; Arabic spellings come from the source tables.
LATIN = """
aaron abraham adam adrian adriana agnes agnieszka akira alan albert alberto aleksandar aleksander alejandro alessandro alex
alexander alexandra alexandre alexei alexey alexis alfonso alfred alfredo alice alicia alison allan allison alvaro amanda
amelia ana anastasia anatoly anders andrea andreas andrei andrej andres andrew andrey andrzej andy angela angelica angelina
angelo anita ann anna annalena anne annegret annie anthony antoine anton antonio antony ariel armando armin arnold arthur
artur arturo ashley atsushi audrey august augusto austin axel barack barbara barry bart beatrice beatriz ben benedict benjamin
benny bernard bernardo bernd bernhard bernie bertrand bill billy bob bogdan boris brad bradley brandon brenda brian brigitte
bruce bruno bryan burak caleb cameron camille carl carla carlo carlos carmen carol carolina caroline caroline casper
catherine cathy cecilia celine charles charlie charlotte cheryl chris christian christina christine christoph christophe
christopher chuck cindy claire clara clarence claude claudia claudio clement colin colleen condoleezza conrad constantin
cornelia craig cristian cristina cyril daisuke dale damian daniel daniela danielle danny dario david dean deborah delcy
denis dennis derek diana diane didier diego dieter dietmar dimitri dimitris dmitri dmitry dominic dominik dominique don
donald dorothy doug douglas duncan dusan eddie edgar edith edmund edoardo eduard eduardo edward edwin eileen elaine eleanor
elena eli elias elisabeth elise elizabeth ella ellen elsa emanuel emil emily emma emmanuel emmerson enrico enrique eric erica
erik erika ernest ernesto ernst erwin estelle esther etienne eugene eva evan evelyn evo fabian fabio federica federico felipe
felix ferdinand fernando filip florence florian francesca francesco francis francisco franco francois frank franklin franz
fred frederic frederick fredrik friedrich fumio gabriel gabriela gabriella galina gary gavin gennady geoffrey george georges
georgi gerald gerard gerhard gilbert gilles giorgia giorgio giovanni giulia giuseppe glen glenn gloria gonzalo gordon grace
graham greg gregory gregor grigory guido guillaume gunter gustav gustavo guy hannah hans harold harriet harris harry harvey
heather hector heidi heiko heinz helen helena helene helga helmut henri henrik henry herbert herman hermann hideki hilary
hillary hiroshi holger horst howard hubert hugh hugo ian ida igor ilham ilya immanuel ingrid irakli irene irina iris isaac
isabel isabella isabelle ivan ivana ivo jack jackie jackson jacob jacqueline jacques jacinda jaime jakob jakub james jamie jan
jane janet janez janice jared jason javier jay jean jeanine jeff jeffrey jennifer jens jeremy jerome jerry jesper jesse
jessica jesus jill jim jimmy joachim joan joanna joao joaquin joe joel johan johann johannes john johnny jon jonas jonathan
jordan jorg jorge jose josef joseph josep joshua josip joyce juan judith judy jules julia julian juliana julie julien
juliet julio julius jun junichiro jurgen justin kaja kamala karel karen karin karina karl karla karoline kate katerina
katherine kathleen kathryn katrin keiko keir keith kelly ken kenji kenneth kenta kerry kevin kim kirill kirk klaus klara
klemens kofi konrad konstantin kostas kristalina kristen kristian kristina kurt kyle larry lars laura lauren laurence laurent
lawrence leah lech lee lena leo leon leonard leonardo leonid leopold leslie lewis liam lidia lilian lily linda lindsey
lionel lisa liz lloyd lorenzo louis louise luc luca lucas lucia luciano lucy ludwig luigi luis luisa luiz lukas luke luis
lydia lynn madeleine maggie magnus maia malcolm manfred manuel manuela marc marcel marcelo marco marcos marcus margaret
margarita margrethe maria marian mariana marianne marie marija marina mario marion mark marko markus marta martha martin
martina martine mary maryam masako massimo mathias mathieu matteo matthew matthias matti maurice mauricio mauro max maxim
maxime maximilian megan mehmet melanie melissa mette micheal michael michal michel michele michelle miguel mihai mike mikhail
mikael mila milan milena milos miriam mitch mohamed moises molly monica monika morgan moritz myriam nadia nadine nancy narendra
natalia natalie natasha nathan nathalie neil nelson nicholas nick nicola nicolae nicolas nicole nigel nikita nikol nikola nikolai
nikolaus nikolay nikos nina noah noel nora norbert norman octavio ola olaf oleg olena olga oliver olivia olivier oscar
oskar otto pablo pamela paolo pascal pat patrice patricia patrick patrik paul paula paulina paulo pavel pawel pedro peggy
penny per perry pete peter petr petra petro petros phil philip philippe phillip pierre piotr predrag rachel radek rafael
raffaele rahul rainer raj rajiv ralf ralph ramon randy raphael raul ray raymond rebecca recep regina rene rex ricardo
richard rick rishi rita robert roberta roberto robin rodrigo roger roland rolf roman ron ronald rosa rose ross roy ruben
rudolf rudy rupert russell ruth ryan sabine sally salvador salvatore sam samantha samuel sandra sanjay sara sarah saskia scott
sean sebastian sergei sergey serge sergio severin sharon shaun shinzo sheila sherry shigeru shirley sigmar silvia silvio simon simona
simone sofia sonia sonja sophia sophie stanislav stanley stefan stefania stefano steffen stephane stephan stephanie stephen
steve steven stewart stuart sue susan susana susanne suzanne svetlana sven sylvia sylvie takashi takeshi tamara tanja tanya
taro tatiana ted terence teresa terry thabo theodor theodore theresa therese thierry thomas tim timothy tina tobias todd
tom tomas tomasz tommy toni tony toshihiro toshimitsu tracy trevor tristan tyler ulrich ulrike urmas ursula uwe valentin
valentina valeri valerie valdis vanessa vasily vera veronica veronika viacheslav vicente victor victoria viktor vincent
vincenzo virginia vitaly vitali vivian vlad vladimir volodymyr volker vsevolod vyacheslav waldemar walter wang warren wayne
wendy werner wilfried wilhelm will william willy winston wolfgang wopke xavier yair yasuhiro yevgeny yitzhak yoshihide
yoshimasa yoshiro yuichi yukio yulia yuri yuriy yves zachary zoe zoltan zoran zuzana
ahmet ali ayse emine erdal fatih fikri hakan hulusi ibrahim ismail mevlut murat mustafa omer orhan recep selim suleyman yasar
kemal bulent berat binali
amit anand anil arjun arun ashok deepak indira kumar mahendra manmohan manoj mukesh nirmala piyush pranab prakash priya rajesh
rajnath ram ramesh ravi sachin sanjeev shashi sonia sunil suresh sushma vijay vikas vinay vivek
""".split()

# Arabic spellings of such names that the source tables lack.
SPELLINGS = set(
    """
    جيمس جون سيرغي سيرجي سيرغيه أنطونيو أنتوني أنطوني جوزيب مارك ماركو ريشي كير ديفيد دايفيد تيريزا بوريس أولاف أنجيلا أنغيلا أنالينا يوشيماسا
    يوشيهيدي فوميو شينزو تارو توشيميتسو هاياشي كيشيدا أنتوان جان جاك فرانسوا إيمانويل ستيفان سيباستيان كاترين جوزيف جو
    ماركوس لويجي ماتيو سيلفيو أنطونيا ماتيا باولو جوسيبي خوسيه خوان خورخي خافيير لويس لويز إغناسيو أندريه أندري أندرييه
    دميترو دميتري فولوديمير فلاديمير ميخائيل يفغيني نيكولاي ألكسندر ألكساندر أليكسي أليكسندر كونستانتين إيغور أوليغ سفيتلانا
    ناريندرا راجناث سوبرامانيام نيكول نيكوس كيرياكوس أليكسيس يانيس نيكوس جورج جورجيوس كوستاس ديميتريس
    أنتوني بلينكن لويد كامالا دونالد جيك ريكس مايك هيلاري كوندوليزا باراك ميت ميتش تشاك نانسي جانيت
    جاستن ميلاني كريستيا فرانسوا ستيفن ستيفين كريستوفر كريستوف كريستوس كريستيان غافين غابرييل جابرييل بيدرو بيتر بيترو بيتري
    أندرس أندرس لارس لارش يينس ينس ميته مته هيلي توماس توبياس إسبن يوناس إيني إيفان ياكوب يان ياروسلاف رادوسلاف رادوسواف
    زبيغنيو أندريس إدغارس كايا أولكسندر ماتيوش دونالد كلاوس كلاوديا كلاوديو روبرتو روبرت نيلسون أوليفر هاينز هاينريش
    هايكو فرانك فالتر زيغمار زيغفريد أنيغريت يوليا يوسف بيبي شيمون بنيامين أفيغدور يائير نفتالي إيهود تسيبي
    شي وانغ لي تشين تشينغ كيم مون بان هان بارك جينبينغ كه تشيانغ يي جيا باو
    محمدجواد حسين أمير برويز نواز شهباز عمران بيناظير آصف بيلاوال شاه أنور حامد أشرف صلاح الدين كريم قربان
    ألفا أداما كوفي كوامي جوليوس ماكي باسيرو أوهورو ويليام رايلا سيريل جاكوب ثابو نالدي يوري بول إدريس موسى فيليكس دينيس
    مامادو عثمان أبيي هايلي ميليس دمقي ورقنه جدعون إسياس سلفا رياك تيدروس
    غوستافو نيكولاس إيفو هوغو راؤول فيدل ميغيل برونو سيلفا جايير داود ألبرتو أليخاندرو كلاوديو ماوريسيو ميشيل ميشال ميشيلا
    جوكو برابوو سوسيلو ريتنو مهاتير نجيب أنور سيف الدين هشام الدين لي هسين رودريغو بونغبونغ تيودورو إنريكي برايوت ثاكسين
    تشوليثيب دون ماني بوي فام نغوين تران فومثام سوراسوي هون سين
    رجب طيب مولود هاكان فكري خلوصي بولنت بن علي عبدالله بيرات جودت أحمد أوميت نعمان
    قاسم جومارت نور سلطان شوكت إمام علي سردار قربانقلي سورونباي صدير إلهام جيحون نيكول أرارات سركيسيان سالومي ميخائيل إيراكلي
    ألار إدواردز إيدي إدي رينيه رينو برنار دومينيك لوران جيرار آلان ألان أوليفييه أوريليان إليزابيث إيزابيل كلير كليمون
    روري كولين غراهام جيريمي فيليب دومينيك بن جيسيكا باتريك ليز لوسي روبن سايمون كيث نيك توني تيريزا نيل
    """.split()
) - set("هاياشي كيشيدا بلينكن جينبينغ سركيسيان شي وانغ لي تشين كيم مون بان هان كه يي جيا باو دون بن نور طيب علي ميت سين نواز قربان شاه سيف الدين سلطان جو بول كير ايدي إدي هون فام تران بوي ماني أنور الأمير أمير إمام سردار شوكت تشينغ تشيانغ هسين سوراسوي يائير دمقي بارك صلاح سيلفا مته ميته ألفا".split())

# Words of the tables above that no name begins with by themselves: particles, styles, function words.
NOT_A_NAME_ALONE = set(
    "ال ام بين ان انا او منه عليه هنا بني ايت سي سيدي بو با دي عبد ابن ابو اولاد مولاي معالي سعاده حاجي ولد فان بان بيه باشا بابا عن عند "
    "كان حال بن ما من هو هي لا له به في فيه كل ذلك لنا اني راي رايه معلومه امه ميلاد لقاء بيان نجاح مساعد حاكم قادر صاحب قطر عدن اسيا".split()
)

# Words that the table of family names has, but that mean something else behind a given name.
NOT_FAMILY = set("كان وزير ابو عبد الرحمن الدوله الملك السيد القاضي المفتي المهندس العقيد الوكيل الرييس سيدي سي ولد بن".split())

# Names whose first word alone is too ordinary (على, صباح, أمام): counted as given names only before these words.
FIRST_OF_TWO = {
    "علي": "بن ابن ال ابو عبد ولد رضا اكبر اصغر سلطان",
    "صباح": "بن ال الاحمد الخالد السالم الناصر الصباح الجابر خالد محمد سالم احمد علي جابر الحمد",
    "امام": "علي",
}
