"""Tables of Scripts/gazetteer.py that no source file gives: written for this project.

English names and demonyms of countries, additions and corrections to the Arabic forms, names that
need context, and the treatment of disputed places. Plain facts; see ontology/README.md.
"""

# ISO 3166-1 alpha-2 | English label | other English names, formal one first | demonyms
ENGLISH = """
AD|Andorra|Principality of Andorra|Andorran
AE|United Arab Emirates|UAE;Emirates;the Emirates|Emirati
AF|Afghanistan|Islamic Republic of Afghanistan;Islamic Emirate of Afghanistan|Afghan
AG|Antigua and Barbuda||Antiguan
AI|Anguilla||Anguillan
AL|Albania|Republic of Albania|Albanian
AM|Armenia|Republic of Armenia|Armenian
AO|Angola|Republic of Angola|Angolan
AQ|Antarctica||Antarctic
AR|Argentina|Argentine Republic|Argentine;Argentinian
AS|American Samoa||American Samoan
AT|Austria|Republic of Austria|Austrian
AU|Australia|Commonwealth of Australia|Australian
AW|Aruba||Aruban
AX|Åland Islands|Aland Islands|Ålandish
AZ|Azerbaijan|Republic of Azerbaijan|Azerbaijani;Azeri
BA|Bosnia and Herzegovina|Bosnia|Bosnian
BB|Barbados||Barbadian
BD|Bangladesh|People's Republic of Bangladesh|Bangladeshi
BE|Belgium|Kingdom of Belgium|Belgian
BF|Burkina Faso||Burkinabe
BG|Bulgaria|Republic of Bulgaria|Bulgarian
BH|Bahrain|Kingdom of Bahrain|Bahraini
BI|Burundi|Republic of Burundi|Burundian
BJ|Benin|Republic of Benin|Beninese
BL|Saint Barthélemy|St. Barts|Barthelemois
BM|Bermuda||Bermudian
BN|Brunei|Brunei Darussalam;Nation of Brunei|Bruneian
BO|Bolivia|Plurinational State of Bolivia|Bolivian
BQ|Caribbean Netherlands|Bonaire, Sint Eustatius and Saba|
BR|Brazil|Federative Republic of Brazil|Brazilian
BS|Bahamas|Commonwealth of The Bahamas;The Bahamas|Bahamian
BT|Bhutan|Kingdom of Bhutan|Bhutanese
BV|Bouvet Island||
BW|Botswana|Republic of Botswana|Botswanan
BY|Belarus|Republic of Belarus|Belarusian
BZ|Belize||Belizean
CA|Canada||Canadian
CC|Cocos (Keeling) Islands|Cocos Islands;Keeling Islands|
CD|Democratic Republic of the Congo|DR Congo;DRC;Congo-Kinshasa|Congolese
CF|Central African Republic||Central African
CG|Republic of the Congo|Congo;Congo-Brazzaville|Congolese
CH|Switzerland|Swiss Confederation|Swiss
CI|Côte d'Ivoire|Republic of Côte d'Ivoire;Ivory Coast|Ivorian
CK|Cook Islands||Cook Islander
CL|Chile|Republic of Chile|Chilean
CM|Cameroon|Republic of Cameroon|Cameroonian
CN|China|People's Republic of China;PRC|Chinese
CO|Colombia|Republic of Colombia|Colombian
CR|Costa Rica|Republic of Costa Rica|Costa Rican
CU|Cuba|Republic of Cuba|Cuban
CV|Cabo Verde|Republic of Cabo Verde;Cape Verde|Cabo Verdean;Cape Verdean
CW|Curaçao||Curaçaoan
CX|Christmas Island||
CY|Cyprus|Republic of Cyprus|Cypriot
CZ|Czechia|Czech Republic|Czech
DE|Germany|Federal Republic of Germany|German
DJ|Djibouti|Republic of Djibouti|Djiboutian
DK|Denmark|Kingdom of Denmark|Danish
DM|Dominica|Commonwealth of Dominica|Dominican
DO|Dominican Republic||Dominican
DZ|Algeria|People's Democratic Republic of Algeria|Algerian
EC|Ecuador|Republic of Ecuador|Ecuadorian
EE|Estonia|Republic of Estonia|Estonian
EG|Egypt|Arab Republic of Egypt|Egyptian
EH|Western Sahara||Sahrawi
ER|Eritrea|State of Eritrea|Eritrean
ES|Spain|Kingdom of Spain|Spanish
ET|Ethiopia|Federal Democratic Republic of Ethiopia|Ethiopian
FI|Finland|Republic of Finland|Finnish
FJ|Fiji|Republic of Fiji|Fijian
FK|Falkland Islands|Malvinas|Falkland Islander
FM|Micronesia|Federated States of Micronesia|Micronesian
FO|Faroe Islands||Faroese
FR|France|French Republic|French
GA|Gabon|Gabonese Republic|Gabonese
GB|United Kingdom|United Kingdom of Great Britain and Northern Ireland;UK;Britain;Great Britain|British
GD|Grenada||Grenadian
GE|Georgia||Georgian
GF|French Guiana||French Guianese
GG|Guernsey||
GH|Ghana|Republic of Ghana|Ghanaian
GI|Gibraltar||Gibraltarian
GL|Greenland||Greenlandic
GM|Gambia|Republic of The Gambia;The Gambia|Gambian
GN|Guinea|Republic of Guinea;Guinea-Conakry|Guinean
GP|Guadeloupe||Guadeloupean
GQ|Equatorial Guinea|Republic of Equatorial Guinea|Equatorial Guinean
GR|Greece|Hellenic Republic|Greek
GS|South Georgia and the South Sandwich Islands||
GT|Guatemala|Republic of Guatemala|Guatemalan
GU|Guam||Guamanian
GW|Guinea-Bissau|Republic of Guinea-Bissau|Bissau-Guinean
GY|Guyana|Co-operative Republic of Guyana|Guyanese
HK|Hong Kong|Hong Kong Special Administrative Region of China|Hong Konger
HM|Heard Island and McDonald Islands||
HN|Honduras|Republic of Honduras|Honduran
HR|Croatia|Republic of Croatia|Croatian
HT|Haiti|Republic of Haiti|Haitian
HU|Hungary||Hungarian
ID|Indonesia|Republic of Indonesia|Indonesian
IE|Ireland|Republic of Ireland|Irish
IL|Israel|State of Israel|Israeli
IM|Isle of Man||Manx
IN|India|Republic of India|Indian
IO|British Indian Ocean Territory||
IQ|Iraq|Republic of Iraq|Iraqi
IR|Iran|Islamic Republic of Iran|Iranian
IS|Iceland|Republic of Iceland|Icelandic
IT|Italy|Italian Republic|Italian
JE|Jersey||
JM|Jamaica||Jamaican
JO|Jordan|Hashemite Kingdom of Jordan|Jordanian
JP|Japan||Japanese
KE|Kenya|Republic of Kenya|Kenyan
KG|Kyrgyzstan|Kyrgyz Republic|Kyrgyz
KH|Cambodia|Kingdom of Cambodia|Cambodian
KI|Kiribati|Republic of Kiribati|I-Kiribati
KM|Comoros|Union of the Comoros|Comorian
KN|Saint Kitts and Nevis|Federation of Saint Kitts and Nevis;St. Kitts and Nevis|Kittitian
KP|North Korea|Democratic People's Republic of Korea;DPRK|North Korean
KR|South Korea|Republic of Korea;ROK;Korea|South Korean;Korean
KW|Kuwait|State of Kuwait|Kuwaiti
KY|Cayman Islands||Caymanian
KZ|Kazakhstan|Republic of Kazakhstan|Kazakhstani;Kazakh
LA|Laos|Lao People's Democratic Republic|Laotian;Lao
LB|Lebanon|Lebanese Republic|Lebanese
LC|Saint Lucia|St. Lucia|Saint Lucian
LI|Liechtenstein|Principality of Liechtenstein|Liechtensteiner
LK|Sri Lanka|Democratic Socialist Republic of Sri Lanka|Sri Lankan
LR|Liberia|Republic of Liberia|Liberian
LS|Lesotho|Kingdom of Lesotho|Basotho
LT|Lithuania|Republic of Lithuania|Lithuanian
LU|Luxembourg|Grand Duchy of Luxembourg|Luxembourgish
LV|Latvia|Republic of Latvia|Latvian
LY|Libya|State of Libya|Libyan
MA|Morocco|Kingdom of Morocco|Moroccan
MC|Monaco|Principality of Monaco|Monegasque
MD|Moldova|Republic of Moldova|Moldovan
ME|Montenegro||Montenegrin
MF|Saint Martin|St. Martin|
MG|Madagascar|Republic of Madagascar|Malagasy
MH|Marshall Islands|Republic of the Marshall Islands|Marshallese
MK|North Macedonia|Republic of North Macedonia;Macedonia|Macedonian
ML|Mali|Republic of Mali|Malian
MM|Myanmar|Republic of the Union of Myanmar;Burma|Myanmar;Burmese
MN|Mongolia||Mongolian
MO|Macao|Macau;Macao Special Administrative Region of China|Macanese
MP|Northern Mariana Islands|Commonwealth of the Northern Mariana Islands|
MQ|Martinique||Martinican
MR|Mauritania|Islamic Republic of Mauritania|Mauritanian
MS|Montserrat||Montserratian
MT|Malta|Republic of Malta|Maltese
MU|Mauritius|Republic of Mauritius|Mauritian
MV|Maldives|Republic of Maldives|Maldivian
MW|Malawi|Republic of Malawi|Malawian
MX|Mexico|United Mexican States|Mexican
MY|Malaysia||Malaysian
MZ|Mozambique|Republic of Mozambique|Mozambican
NA|Namibia|Republic of Namibia|Namibian
NC|New Caledonia||New Caledonian
NE|Niger|Republic of the Niger|Nigerien
NF|Norfolk Island||
NG|Nigeria|Federal Republic of Nigeria|Nigerian
NI|Nicaragua|Republic of Nicaragua|Nicaraguan
NL|Netherlands|Kingdom of the Netherlands;The Netherlands;Holland|Dutch
NO|Norway|Kingdom of Norway|Norwegian
NP|Nepal|Federal Democratic Republic of Nepal|Nepalese;Nepali
NR|Nauru|Republic of Nauru|Nauruan
NU|Niue||Niuean
NZ|New Zealand||New Zealand
OM|Oman|Sultanate of Oman|Omani
PA|Panama|Republic of Panama|Panamanian
PE|Peru|Republic of Peru|Peruvian
PF|French Polynesia||French Polynesian
PG|Papua New Guinea|Independent State of Papua New Guinea|Papua New Guinean
PH|Philippines|Republic of the Philippines;The Philippines|Philippine;Filipino
PK|Pakistan|Islamic Republic of Pakistan|Pakistani
PL|Poland|Republic of Poland|Polish
PM|Saint Pierre and Miquelon|St. Pierre and Miquelon|
PN|Pitcairn Islands|Pitcairn|
PR|Puerto Rico|Commonwealth of Puerto Rico|Puerto Rican
PS|Palestine|State of Palestine;Palestinian Territories;Palestinian territories|Palestinian
PT|Portugal|Portuguese Republic|Portuguese
PW|Palau|Republic of Palau|Palauan
PY|Paraguay|Republic of Paraguay|Paraguayan
QA|Qatar|State of Qatar|Qatari
RE|Réunion|Reunion|
RO|Romania||Romanian
RS|Serbia|Republic of Serbia|Serbian
RU|Russia|Russian Federation|Russian
RW|Rwanda|Republic of Rwanda|Rwandan
SA|Saudi Arabia|Kingdom of Saudi Arabia;KSA|Saudi;Saudi Arabian
SB|Solomon Islands||Solomon Islander
SC|Seychelles|Republic of Seychelles|Seychellois
SD|Sudan|Republic of the Sudan|Sudanese
SE|Sweden|Kingdom of Sweden|Swedish
SG|Singapore|Republic of Singapore|Singaporean
SH|Saint Helena, Ascension and Tristan da Cunha|Saint Helena;St. Helena|
SI|Slovenia|Republic of Slovenia|Slovenian
SJ|Svalbard and Jan Mayen|Svalbard|
SK|Slovakia|Slovak Republic|Slovak
SL|Sierra Leone|Republic of Sierra Leone|Sierra Leonean
SM|San Marino|Republic of San Marino|Sammarinese
SN|Senegal|Republic of Senegal|Senegalese
SO|Somalia|Federal Republic of Somalia|Somali
SR|Suriname|Republic of Suriname|Surinamese
SS|South Sudan|Republic of South Sudan|South Sudanese
ST|São Tomé and Príncipe|Democratic Republic of São Tomé and Príncipe;Sao Tome and Principe|Santomean
SV|El Salvador|Republic of El Salvador|Salvadoran
SX|Sint Maarten||
SY|Syria|Syrian Arab Republic|Syrian
SZ|Eswatini|Kingdom of Eswatini;Swaziland|Swazi
TC|Turks and Caicos Islands||
TD|Chad|Republic of Chad|Chadian
TF|French Southern Territories|French Southern and Antarctic Lands|
TG|Togo|Togolese Republic|Togolese
TH|Thailand|Kingdom of Thailand|Thai
TJ|Tajikistan|Republic of Tajikistan|Tajik;Tajikistani
TK|Tokelau||Tokelauan
TL|Timor-Leste|Democratic Republic of Timor-Leste;East Timor|Timorese
TM|Turkmenistan||Turkmen
TN|Tunisia|Republic of Tunisia;Tunisian Republic|Tunisian
TO|Tonga|Kingdom of Tonga|Tongan
TR|Türkiye|Republic of Türkiye;Turkey;Turkiye;Republic of Turkey|Turkish
TT|Trinidad and Tobago|Republic of Trinidad and Tobago|Trinidadian
TV|Tuvalu||Tuvaluan
TW|Taiwan|Chinese Taipei|Taiwanese
TZ|Tanzania|United Republic of Tanzania|Tanzanian
UA|Ukraine||Ukrainian
UG|Uganda|Republic of Uganda|Ugandan
UM|United States Minor Outlying Islands||
US|United States|United States of America;USA;US;U.S.;America|American;US
UY|Uruguay|Eastern Republic of Uruguay|Uruguayan
UZ|Uzbekistan|Republic of Uzbekistan|Uzbek;Uzbekistani
VA|Vatican City|Vatican City State;Holy See;Vatican;the Vatican|Vatican
VC|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian
VE|Venezuela|Bolivarian Republic of Venezuela|Venezuelan
VG|British Virgin Islands||
VI|United States Virgin Islands|US Virgin Islands|
VN|Vietnam|Socialist Republic of Viet Nam;Viet Nam|Vietnamese
VU|Vanuatu|Republic of Vanuatu|Ni-Vanuatu
WF|Wallis and Futuna||
WS|Samoa|Independent State of Samoa|Samoan
XK|Kosovo|Republic of Kosovo|Kosovar
YE|Yemen|Republic of Yemen|Yemeni
YT|Mayotte||Mahoran
ZA|South Africa|Republic of South Africa|South African
ZM|Zambia|Republic of Zambia|Zambian
ZW|Zimbabwe|Republic of Zimbabwe|Zimbabwean
"""

# Arabic names that the press uses and the source lacks.
MORE_NAMES = {
    "AE": ["الإمارات العربية", "دولة الإمارات العربية"],
    "AR": ["جمهورية الأرجنتين"],
    "AT": ["جمهورية النمسا الاتحادية"],
    "AZ": ["جمهورية أذربيجان"],
    "BA": ["البوسنا والهرسك", "جمهورية البوسنة والهرسك"],
    "BD": ["جمهورية بنجلاديش الشعبية", "جمهورية بنغلاديش"],
    "BF": ["جمهورية بوركينا فاسو"],
    "BN": ["سلطنة بروناي دار السلام"],
    "BR": ["جمهورية البرازيل", "البرازيل الاتحادية"],
    "CD": ["الكونغو الديموقراطية", "كونغو الديمقراطية"],
    "CF": ["جمهورية وسط أفريقيا", "جمهورية وسط إفريقيا"],
    "CG": ["الكونغو برازفيل", "جمهورية الكونغو برازافيل"],
    "CH": ["الاتحاد الفيدرالي السويسري", "الاتحاد الفدرالي السويسري"],
    "CI": ["كوتديفوار"],
    "DE": ["جمهورية ألمانيا", "جمهورية ألمانيا الفيدرالية"],
    "EG": ["جمهورية مصر", "مصر العربية"],
    "ES": ["المملكة الإسبانية"],
    "ET": ["جمهورية إثيوبيا الفيدرالية", "جمهورية إثيوبيا الاتحادية"],
    "GB": [
        "المملكة المتحدة لبريطانيا العظمى وشمال أيرلندا",
        "المملكة المتحدة وشمال أيرلندا",
        "المملكة المتحدة وأيرلندا الشمالية",
        "المملكة المتحدة البريطانية",
    ],
    "GM": ["جمهورية غامبيا الإسلامية"],
    "GR": ["جمهورية اليونان"],
    "HU": ["هنغاريا"],
    "IR": ["الجمهورية الإسلامية في إيران", "جمهورية إيران"],
    "IT": ["جمهورية إيطاليا"],
    "JP": ["إمبراطورية اليابان"],
    "KM": ["جزر القمر المتحدة", "الاتحاد القمري"],
    "KR": ["جمهورية كوريا الجنوبية", "كوريا"],
    "KP": ["جمهورية كوريا الشعبية الديموقراطية", "جمهورية كوريا الشمالية"],
    "KZ": ["كازاخستان", "كزاخستان", "جمهورية قازاقستان"],
    "LB": ["جمهورية لبنان"],
    "LK": ["جمهورية سريلانكا الديمقراطية الاشتراكية", "جمهورية سريلانكا"],
    "LY": ["الجماهيرية الليبية", "ليبيا"],
    "MA": ["مملكة المغرب"],
    "MK": ["مقدونيا"],
    "MM": ["بورما", "جمهورية ميانمار"],
    "MR": ["جمهورية موريتانيا"],
    "MV": ["جمهورية جزر المالديف", "جزر الملديف"],
    "MX": ["الولايات المتحدة المكسيكية", "جمهورية المكسيك"],
    "NG": ["جمهورية نيجيريا", "جمهورية نيجيريا الفيدرالية"],
    "NL": ["المملكة الهولندية"],
    "NP": ["جمهورية نيبال", "نيبال الاتحادية", "النيبال"],
    "PK": ["جمهورية باكستان", "باكستان الإسلامية"],
    "PS": ["دولة فلسطين المحتلة"],
    "RU": ["جمهورية روسيا الاتحادية", "جمهورية روسيا", "الاتحاد الروسي", "الفيدرالية الروسية", "الاتحادية الروسية"],
    "SA": ["المملكة السعودية", "العربية السعودية"],
    "SD": ["جمهورية السودان الديمقراطية"],
    "SO": ["جمهورية الصومال", "جمهورية الصومال الفدرالية"],
    "SY": ["الجمهورية السورية"],
    "TJ": ["طاجكستان"],
    "TN": ["جمهورية تونس"],
    "TR": ["الجمهورية التركية"],
    "TZ": ["جمهورية تنزانيا", "تانزانيا", "جمهورية تنزانيا المتحدة"],
    "UA": ["جمهورية أوكرانيا"],
    "UY": ["الأورغواي"],
    "VE": ["جمهورية فنزويلا البوليفارية", "فنزويللا"],
    "VN": ["جمهورية فيتنام", "فيتنام الاشتراكية"],
    "YE": ["جمهورية اليمن"],
    "ZW": ["زمبابوي"],
}

# Forms of the source that are wrong, misleading or no name at all.
DROP_NAMES = {
    "AE": ["إمارات"],
    "LK": ["سيلان"],
    "MU": ["موريس"],
    "CW": ["جزر كوراكاو"],
    "CM": ["كاميرون"],
    "FR": ["جمهورية الفرنسية"],
    "IO": ["المحيط الهندي الإقليم البريطاني في"],
    "RS": ["صربية", "جمهورية صربية", "صيربيا", "جمهورية صيربيا"],
    "TR": ["تركية"],
    "TW": ["جمهورية الصين (تايوان)"],
    "UA": ["أوكراينا"],
}

# Matched but never shown: names that take sides.
HIDDEN_NAMES = {
    "EH": ["الصحراء المغربية"],
    "IL": ["الكيان الصهيوني", "الكيان الإسرائيلي", "كيان الاحتلال", "كيان الاحتلال الإسرائيلي", "دولة الاحتلال"],
    "TW": ["جمهورية الصين (تايوان)", "مقاطعة تايوان"],
}

MORE_NISBAS = {
    "KP": ["كوري"],
    "AT": ["نمسوي"],
    "BD": ["بنغلادشي"],
    "LK": ["سري لانكي"],
    "MK": ["شمال مقدوني"],
    "MU": ["موريشي"],
    "NZ": ["نيوزيلاندي"],
    "PY": ["باراغوائي"],
    "SZ": ["إيسواتيني"],
    "TL": ["تيموري شرقي"],
    "TZ": ["تانزاني"],
    "UY": ["أوروغوائي"],
    "XK": ["كوسوفوي"],
    "MZ": ["موزنبيقي"],
    "PE": ["بيرواني"],
    "GW": ["بيساوي"],
    "ME": ["جبل أسودي"],
    "HU": ["هنغاري"],
    "NP": ["نيبالي"],
    "MG": ["ملغاشي", "مدغسكري"],
    "SV": ["سالفادوري"],
    "DO": ["دومنيكاني"],
    "VE": ["فينزويلي"],
    "CD": ["كونغولي ديمقراطي"],
    "KZ": ["قازاقستاني"],
}

# Adjectives of the source that nearly always mean something else, or another country.
DROP_NISBAS = {
    "CI": ["عاجي"],
    "CK": ["كوكي"],
    "MU": ["موريسي"],
    "PG": ["بابوي"],
    "SB": ["سليماني"],
    "VA": ["بابوي"],
}

# First words of two-word nisbas that never inflect.
FIXED_FIRST_WORDS = {"سري", "شمال", "جنوب", "جبل", "سان", "سانت"}

# Plurals that the rule (ون / ين) does not make.
BROKEN_PLURALS = {"CZ": ["تشيك"], "SK": ["سلوفاك"], "US": ["أمريكان", "أميركان"], "ET": ["أحباش"], "TN": ["توانسة"]}

# Forms that name the country only where the context supports it.
AMBIGUOUS = {
    "AW": ["أروبا"],
    "AI": ["أنغيلا"],
    "BH": ["المملكة"],
    "BJ": ["بنين", "بنن"],
    "BT": ["بوتان"],
    "CG": ["الكونغو"],
    "CD": ["الكونغو"],
    "EH": ["صحراوي"],
    "GE": ["جورجيا"],
    "JE": ["جيرسي", "جيرزي"],
    "JO": ["المملكة"],
    "KM": ["قمري"],
    "KP": ["كوريا", "كوري"],
    "KR": ["كوريا"],
    "MA": ["المملكة"],
    "ML": ["مالي"],
    "OM": ["عمان", "السلطنة"],
    "SA": ["المملكة"],
    "SY": ["سورية"],
}

# Cities that the press uses for a government beside the capital.
METONYMS = {
    "BJ": ["cotonou-bj"],
    "BO": ["la-paz-bo"],
    "CI": ["abidjan-ci"],
    "IL": ["tel-aviv-il"],
    "LK": ["colombo-lk"],
    "MY": ["putrajaya-my"],
    "NL": ["the-hague-nl"],
    "PS": ["ramallah-ps"],
    "TZ": ["dar-es-salaam-tz"],
    "YE": ["aden-ye"],
    "ZA": ["cape-town-za"],
}
# Capital not stated: its status is disputed.
NO_CAPITAL = {"IL", "PS", "EH"}
# Source city name -> country it lies in after the United Nations' usage; None: left open.
DISPUTED = {
    "Jerusalem": None,
    "Majdal Shams": "SY",
    "Abu Musa Island (disputed)": None,
    "Greater Tunb (disputed)": None,
    "Lesser Tunb (disputed)": None,
    "Halaib": None,
    "Shebaa Farms": None,
    "Abyei": None,
}

# Names of places that are ordinary words (or family names) as well.
COMMON_WORDS = set(
    """العين الوادي الرس الشفا الليث الباب الخبر الخرج الباحة المدينة الجديدة الأبيض البيضاء القائم حجة منى الشطرة الخور
    الريان الريس الرويس عمران صور بيان سلوى الزاوية الخمس رشيد كان نيس ليون ليل بون بو بار بحري واو العلا دبا تربة بارق
    المنصورة المحمودية المحمدية القصرين الداخلة الزور الجوف كرمان مري قنا نابل إبراء عبري دخان ضباء خصب السادس 6 العبدلي
    كانو ميدان بالو بورصة عنتاب وان باتمان الرقة الرفاع القاهرة الخليل جبلة حمص العريش عصب كرن إب عتق تعز
    السلط المفرق معان الناصرة بورما الزرقاء الكوت الحلة عمان جوبا سبأ الرابية حماة دوما الرابطة صفد
    إسماعيل بتلر فيكتوريا قرطاجنة بربرة سرت سوسة نزوى كالي ناتال بيني بوني بارو كورك كوكس فاس سلا غاو جوس صحم
    السيب لاسا هوي سومي غوري مرو تركستان الأحمدي صباح السالم الظهران حولي الحديدة
    بشار مشهد العيون الوجه نوك سترة البندقية العمارة أراك براك ديلي قم ستانلي فكتوريا فيكتوريا بولونيا موندو العلمين
    كوبي مروي رودس بخارى كولونيا""".split()
)
# Forms so much more often another word (أطار and إطار, وان and وأن, كان, آب and إب) that they name no place at all.
# Towns that have no other name are found behind مدينة or under their subdivision.
NOT_PLACES = set(
    """كان وان بيان أطار المدينة الجديدة الأبيض البيضاء الوادي الباب الخبر ماليه بيرا لاي عاليه بور بار إب إسماعيل القائم
    الخمس ليل رشيد ميدان بحري بورصة دخان بو هوي زاريا ألوفي آراك أداما منى واو الرابطة السادس""".split()
)
# Shortened names of organisations that are ordinary words first.
NOT_ORGANISATION_NAMES = set("إيجاد ضمان إفتا فتح القاعدة ميغا باديا سيكا إيكو".split())
# Short names of agencies that are ordinary words, or nisbas, first.
NOT_AGENCY_NAMES = set("وما ومع أنا باب معا المركزية آبا إنا نان فانا وال".split())

# Arabic and English word for the first-level subdivisions of a country.
SUBDIVISION_WORDS = {
    "AE": ("إمارة", "Emirate"),
    "BH": ("محافظة", "Governorate"),
    "DZ": ("ولاية", "Province"),
    "EG": ("محافظة", "Governorate"),
    "IQ": ("محافظة", "Governorate"),
    "IR": ("محافظة", "Province"),
    "JO": ("محافظة", "Governorate"),
    "KW": ("محافظة", "Governorate"),
    "LB": ("محافظة", "Governorate"),
    "MR": ("ولاية", "Region"),
    "OM": ("محافظة", "Governorate"),
    "SA": ("منطقة", "Province"),
    "SD": ("ولاية", "State"),
    "SY": ("محافظة", "Governorate"),
    "TN": ("ولاية", "Governorate"),
    "TR": ("محافظة", "Province"),
    "YE": ("محافظة", "Governorate"),
}
# Rows of the source with wrong names, or that are no subdivision.
BAD_SUBDIVISIONS = {"Al Daayen", "United Nations Neutral Zone", "Nouakchott", "Razavi Khorasan", "Khorasan"}
# (ISO code, English name in the source) -> Arabic label, English label
SUBDIVISION_LABELS = {
    ("BH", "Northern"): ("المحافظة الشمالية", "Northern Governorate"),
    ("BH", "Southern"): ("المحافظة الجنوبية", "Southern Governorate"),
    ("BH", "Capital"): ("محافظة العاصمة", "Capital Governorate"),
    ("EG", "El Bahr El Ahmar"): ("محافظة البحر الأحمر", "Red Sea Governorate"),
    ("EG", "El Wadi El Gedeed"): ("محافظة الوادي الجديد", "New Valley Governorate"),
    ("EG", "El Suez"): ("محافظة السويس", "Suez Governorate"),
    ("EG", "El Ismailia"): ("محافظة الإسماعيلية", "Ismailia Governorate"),
    ("EG", "Dumiat"): ("محافظة دمياط", "Damietta Governorate"),
    ("IR", "Azarbayjan-e Gharbi"): ("محافظة أذربيجان الغربية", "West Azerbaijan Province"),
    ("IR", "Azarbayjan-e Sharqi"): ("محافظة أذربيجان الشرقية", "East Azerbaijan Province"),
    ("IR", "Kordestan"): ("محافظة كردستان", "Kurdistan Province"),
    ("KW", "Al Asimah"): ("محافظة العاصمة", "Capital Governorate"),
    ("SA", "Eastern Province"): ("المنطقة الشرقية", "Eastern Province"),
    ("SA", "Makkah"): ("منطقة مكة المكرمة", "Makkah Province"),
    ("SD", "Ash Shamaliyah"): ("الولاية الشمالية", "Northern State"),
    ("SD", "Ash Sharqiyah"): ("ولاية كسلا", "Kassala State"),
    ("SD", "Al Bahr al Ahmar"): ("ولاية البحر الأحمر", "Red Sea State"),
    ("SD", "An Nil al Abyad"): ("ولاية النيل الأبيض", "White Nile State"),
    ("SD", "An Nil al Azraq"): ("ولاية النيل الأزرق", "Blue Nile State"),
    ("SD", "Gharb Darfor"): ("ولاية غرب دارفور", "West Darfur State"),
    ("SD", "Janub Darfor"): ("ولاية جنوب دارفور", "South Darfur State"),
    ("SD", "Shamal Darfor"): ("ولاية شمال دارفور", "North Darfur State"),
    ("SD", "Janub Kurdufan"): ("ولاية جنوب كردفان", "South Kordofan State"),
    ("SD", "Shamal Kurdufan"): ("ولاية شمال كردفان", "North Kordofan State"),
    ("SD", "Nahr an Nil"): ("ولاية نهر النيل", "River Nile State"),
    ("SD", "Al Khartum"): ("ولاية الخرطوم", "Khartoum State"),
    ("SD", "Gadarif"): ("ولاية القضارف", "Gedaref State"),
    ("SY", "H'alab"): ("محافظة حلب", "Aleppo Governorate"),
    ("SY", "Hamah"): ("محافظة حماة", "Hama Governorate"),
    ("SY", "Hasaka (Al Haksa)"): ("محافظة الحسكة", "Al-Hasakah Governorate"),
    ("SY", "Homs (Hims)"): ("محافظة حمص", "Homs Governorate"),
    ("SY", "Al Ladhiqiyah"): ("محافظة اللاذقية", "Latakia Governorate"),
    ("TR", "K. Maras"): ("محافظة قهرمان مرعش", "Kahramanmaras Province"),
    ("TR", "Kinkkale"): ("محافظة قيريق قلعة", "Kirikkale Province"),
    ("YE", "San`ar"): ("محافظة صنعاء", "Sanaa Governorate"),
    ("YE", "`Adan"): ("محافظة عدن", "Aden Governorate"),
    ("YE", "Ta`izz"): ("محافظة تعز", "Taiz Governorate"),
    ("YE", "Sa`dah"): ("محافظة صعدة", "Saada Governorate"),
    ("SY", "Dar`a"): ("محافظة درعا", "Daraa Governorate"),
    ("OM", "Zufar"): ("محافظة ظفار", "Dhofar Governorate"),
}
# Subdivisions that the press names without their word.
BARE_SUBDIVISIONS = set(
    """الأنبار نينوى ديالى بابل عسير القصيم ظفار مسندم خوزستان مازندران شبوة المهرة أبين الدقهلية المنوفية
    القليوبية البلقاء ماردين هاتاي سقاريا لرستان هكاري شرناق""".split()
) | {
    "ذي قار", "سيستان وبلوشستان", "أذربيجان الغربية", "أذربيجان الشرقية", "شمال سيناء", "جنوب سيناء", "شمال دارفور",
    "جنوب دارفور", "غرب دارفور", "شمال كردفان", "جنوب كردفان", "النيل الأبيض", "مبارك الكبير",
}
# English names of cities that the source gives in another language or wrongly.
CITY_LABELS = {
    "Köln": "Cologne", "Sevilla": "Seville", "Gent": "Ghent", "Brugge": "Bruges", "Århus": "Aarhus", "Luzern": "Lucerne",
    "Irákleion": "Heraklion", "Ródos": "Rhodes", "Thessaloníki": "Thessaloniki", "Homyel'": "Gomel", "Qīr Moāv": "Al-Karak",
    "Ad Dir‘īyah": "Diriyah", "Ḩalwān": "Helwan", "Al Ḩudaydah": "Hodeidah", "Ḩamāh": "Hama", "Ţarţūs": "Tartus",
    "Dar‘ā": "Daraa", "Al Fallūjah": "Fallujah", "Al Maḩallah al Kubrá": "El-Mahalla El-Kubra", "Al ‘Alamayn": "El Alamein",
    "Arīsh": "Arish", "Aswān": "Aswan", "Banī Suwayf": "Beni Suef", "Qina": "Qena", "Washington": "Washington",
    "Al Fayyum": "Faiyum", "Al Mansurah": "Mansoura", "Frankfurt am Main": "Frankfurt", "‘Ayn al ‘Arab": "Kobani",
    "Rafaḩ": "Rafah", "Janīn": "Jenin", "Khān Yūnis": "Khan Yunis", "Ţūlkarm": "Tulkarm", "Al Bīrah": "Al-Bireh",
    "Al Jubayl": "Jubail", "Al Hufūf": "Hofuf", "Al Qaţīf": "Qatif", "Al Khafjī": "Khafji", "Al Jahrā’": "Jahra",
    "Al Aḩmadī": "Ahmadi", "Ḩawallī": "Hawalli", "As Sālimīyah": "Salmiya", "Al Farwānīyah": "Farwaniya",
    "Zaxo": "Zakho", "Dihok": "Duhok", "Basrah": "Basra", "Al-Kut": "Kut", "Iaşi": "Iasi", "Ulan Bator": "Ulaanbaatar",
    "Az̧ Z̧a‘āyin": "Al Daayen", "Al Wakrah": "Al Wakrah", "Al Khawr": "Al Khor", "Misratah": "Misrata", "Darnah": "Derna",
    "Kryvyy Rih": "Kryvyi Rih", "Zaporizhzhya": "Zaporizhzhia", "Mykolayiv": "Mykolaiv", "Kars": "Kars",
}
# The same town twice in the source.
SKIP_CITIES = {"Kobani"}
# Offices of organisations among the officials: position in the source -> organisation.
OFFICE_ORGANISATIONS = {
    "Director-General of the World Health Organization": "WHO",
    "Director-General of the World Trade Organization": "WTO",
    "Secretary General of NATO": "NATO",
    "Secretary-General of the United Nations": "UN",
}

# Types of organisations.csv that are not international organisations.
ORGANISATION_CLASSES = {
    "national_fund": "rw:Institution",
    "religious": "rw:Institution",
    "political": "rw:Institution",
    "terror": "rw:Institution",
}
# Councils of organisations: standing forums whose sessions are events.
COUNCILS = {"LASC", "AIMC", "AJMC", "GCCSC", "GCCMC", "CEU", "EUFAC", "EUCO", "NAC"}
# Listed elsewhere: the state itself.
NOT_ORGANISATIONS = {"PA"}
# Organ -> organisation.
ORGANS = {
    "UNGA": "UN", "UNSC": "UN", "ECOSOC": "UN", "UNTC": "UN", "UNSEC": "UN", "ICJ": "UN", "UNHRC": "UN",
    "LASGS": "LAS", "LASC": "LAS", "ARABPARL": "LAS", "AIMC": "LAS", "AJMC": "LAS",
    "GCCGS": "GCC", "GCCSC": "GCC", "GCCMC": "GCC",
    "EC": "EU", "EUCO": "EU", "CEU": "EU", "EP": "EU", "CJEU": "EU", "ECA_EU": "EU", "ECB": "EU",
    "EEAS": "EU", "EUFAC": "EU", "PACE": "COE", "NAC": "NATO",
    "AUC": "AU", "AUPSC": "AU", "ACDC": "AU",
}
# Aliases that the table calls ambiguous and that are none.
PLAIN_ALIASES = {"المجلس الوزاري لمجلس التعاون", "المجلس الأعلى لمجلس التعاون"}
# Spellings with vowel signs that tell a town from its namesake country.
MORE_PLACE_NAMES = {"Amman": ["عمّان"]}
MORE_ORGANISATION_NAMES = {
    "BRICS": ["تجمع بريكس"],
    "EU": ["الاتحاد الأوربي", "دول الاتحاد الأوروبي"],
    "GCC": ["مجلس التعاون لدول الخليج", "مجلس التعاون الخليجي العربي"],
    "LAS": ["جامعة الدول"],
    "UNDP": ["برنامج الأمم المتحدة للتنمية"],
    "UNRWA": ["وكالة الأمم المتحدة لإغاثة وتشغيل اللاجئين", "وكالة الأمم المتحدة لإغاثة وتشغيل لاجئي فلسطين"],
    "IAEA": ["الوكالة الدولية للطاقة النووية"],
    "WHO": ["منظمة الصحة الدولية"],
}
MORE_AGENCY_NAMES = {
    "KUNA": ["كونا"],
    "AFP": ["الفرنسية"],
    "DPA": ["الألمانية"],
    "BNA": ["وكالة الأنباء البحرينية"],
    "WAM": ["وكالة الأنباء الإماراتية"],
    "MAP": ["و م ع", "وكالة الأنباء المغربية"],
    "APS_DZ": ["وأج"],
    "SUNA": ["وكالة الأنباء السودانية"],
    "TAP": ["وكالة الأنباء التونسية"],
    "LANA": ["وكالة أنباء ليبيا"],
    "ONA": ["وكالة أنباء عمان"],
    "QNA": ["وكالة أنباء قطر"],
    "SPA": ["وكالة أنباء السعودية"],
    "MENA": ["وكالة الشرق الأوسط", "وكالة الأنباء المصرية"],
    "PETRA": ["وكالة بترا", "وكالة الأنباء الأردنية الرسمية"],
    "AMI": ["وكالة الأنباء الموريتانية"],
}
# Agencies of no single country.
INTERNATIONAL_AGENCIES = {"UNA", "FANA", "UNNEWS", "PANA"}
