"""Names of countries and cities of work abroad, as a piece of a pattern.

For rules that need to know only that a place is not at home; `places` reads where it is.
"""

COUNTRY = (
    r"jepang|japan|korea|taiwan|taipei|hong ?kong|macau|makau|singapura|singapore"
    r"|malaysia|sabah|sarawak|johor|kl|kuala lumpur"
    r"|penang|brunei|thailand|bangkok|mae sot|kamboja|kambodia|phnom penh|poipet|bavet"
    r"|sihanouk\w*|vietnam|myanmar|myawaddy|laos"
    r"|vientiane|filipina|manila|dubai|abu dhabi|qatar|doha|saudi|arab(?: saudi)?|riyadh"
    r"|jeddah|mekk?ah|madinah|kuwait|bahrain"
    r"|oman|turki|istanbul|polandia|rumania|serbia|jerman|italia|eropa|australia"
    r"|selandia baru|kanada|amerika|papua nugini|timor leste"
    r"|negara (?:tujuan|penempatan)|luar negeri|seberang"
)
