"""Words that recruiters of all regions use for the same thing, shared by the rules.

Each class is a list of words parted by blanks: "gaji*" is any word that begins so. Two words that
are one stand glued ("orangtua").
"""

NOT = (
    "tidak tldak bukan tanpa jangan jang jan ojo ora ndak tong ulah never not dont no belum"
    " dilarang larangan anti haram indak inda sonde nda mboten teu tar tra kada without melarang"
    " menolak tolak laporkan ampun"
)
FORBID = (
    "jangan jang jan ojo tong ulah never dont usah rasah don dilarang ja jha ajha janganlah"
    " jangani janganmi"
)
NEED_NOT = "usah perlu boleh harus oleh olle payah dapat butuh sah"
SELF = (
    "sendiri sendirian dhewe dewe dewek dibi dibik yourself own sorangan surang seorang masing"
    " pribadi pmi pekerja pemilik pemiliknya calon"
)
I_OR_WE = (
    "saya aku kami kita beta ana tim we us our i urang abdi awak ambo tiang ulun nyong katong"
    " katorang torang kula kantor"
)
HOLDER = (
    "bos bosnya boss bosku koko ko agen agennya agency agensi kantor kantornya mandor hrd hr"
    " mereka dia inyo inya manehna tauke taukeh taukehnya toke cukong penyelia bude pakde om"
    " sponsor sponsornya majikan majikannya perusahaan ketua office pejabat leader company pt"
    " pihak juragan yayasan admin abang mami mamak bunda tekong kapten kaptennya nakhoda nahkoda"
    " pengurus management manajemen supervisor dorang dong hotel brankas supir sopir driver beliau"
    " lemari laci loker boarding captain employer manager menejer manajer bendahara toko mess"
    " koordinator pemandu bu ibu pak bapak bang mbak kak kakak tante tanta agent syarikat restoran"
    " madam encik laoban sana penampungan rumah kilang owner safe mama"
)
"""Who may keep what is not theirs: people, and the places they keep it in."""
CURRENCY = (
    "rp rm usd us sgd hkd ntd nt hk aud eur euro dolar dollar dolla ringgit rupiah rmb yuan won"
    " yen peso php baht riyal real bnd juta jt yuto yuta juto ribu rb ewu rebu k u miliar $ € £ ¥"
    " ₱ sajuta sejuta jutaan ratusan setengah jeti jetong"
)
NUMBER = (
    "satu dua tiga empat lima enam tujuh delapan sembilan sepuluh sebelas belas puluh siji loro"
    " telu papat limo limang enem pitu wolu sanga sepuloh selawe hiji tilu opat genep salapan"
    " sapuluh duo ampek anam sambilan sapuluah settong tello empa lema sapolo belu setahun sebulan"
    " sewulan setaun beberapa berapa six five four three two ten twelve eight half setengah"
    " separuh separo sepasang seratus selama"
)
MONTH = (
    "bulan bln sasi wulan bulanan gajian x kali tahun thn taon taun minggu month months buru"
    " bulang kontrak periode tarik payday trip"
)
WAGE = (
    "gaji* upah* salary salaries wage* bayaran bayarane honor* gajih* payroll payday delegasi"
    " pendapatan penghasilan bagihasil gajian* stipend allotment"
)
COST = (
    "biaya* ongkos* tiket* utang* hutang* otang* kasbon* modal* talang* proses keberangkatan"
    " paspor pinjaman* berangkatnya bond pemanggilan diklat pelatihan pengurusan jaminan visa"
    " pengeluaran permit keluar medical travel agent panjar cost costs expenses debt loan"
    " recruitment transport"
)
PEOPLE = (
    "orangtua* abang orangtuo* orangtuwo* orangrumah* wongtuwo mama* mamak* mak emak* bapak* bapa"
    " bapae bape ayah* ibu ibuk ibumu ibunya ibue nyokap* bokap* ortu umi abi abah ambu apak amak"
    " uda suami* bojo* istri* bini* keluarga* rt rw lurah kades desa kepaiadesa paklurah pakrt"
    " kelurahan tetangga* tonggo* tatangga* saudara* sodara* dulur* sedulur* sepupu* adik* kakakmu"
    " abangmu teman* kawan* kanca* konco* pacar* disnaker* dinas bp2mi bp3mi polisi* aparat*"
    " pemerintah siapa* sapasapa soposopo sahasaha anybody anyone family parents husband wife"
    " guru* kiai kyai ustad* pendeta* urangkampuang tangga kampung kampong kampuang mace pace opa"
    " oma nenek* kakek* mertua* menantu anak* mbok mboke simbok mamah* papa* papah* bibi bibik"
    " sesepuh perangkat tokoh wali walimu orangiain orang-orang friends villagers warga sekitar"
    " orang"
)
"""Those who would ask, or help."""
OFFICER = (
    "petugas* imigrasi* immigration officer* polisi* aparat* bandara* airport border loket konter*"
    " counter custom* beacukai perbatasan pelabuhan* interogasi* diinterogasi checkpoint razia"
    " soetta juanda kualanamu autogate"
)
