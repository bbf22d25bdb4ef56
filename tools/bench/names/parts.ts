/** What plausible company names are put together from. */
export const SYLLABLES = (
  'ba be bi bo bra bri bro ca ce cla cor cu da del di do dra du el en er fa fen fi flo fo ga gen gi glo gra ha hel ho ' +
  'in is ja jo ka kel ki ko kra la lem li lo lu lyn ma mel mi mo mu na ne ni no nu o or pa pe pi plo po pra qua ra re ' +
  'ri ro ru sa se si so sta sti su ta tel ti to tra tri tu u va ve vi vo wa we wi xa xe ya yo za ze zi zo'
).split(' ');
export const ENDINGS = 'x n r s l ra ta na la ia eo io ex on or us um ix is en an ic ly do'.split(' ');
/** Ordinary words that real firms begin with; they stand in running text, too. */
export const WORDS = (
  'Alpine Amber Anchor Apex Arctic Atlas Aurora Azure Beacon Birch Blue Bold Bridge Bright Bronze Canyon Capital Castle ' +
  'Cedar Central City Clear Cloud Coast Cobalt Compass Copper Coral Crescent Crown Crystal Delta Desert Diamond Dragon ' +
  'Eagle East Echo Element Emerald Empire Ever Falcon Field First Forest Forge Fortune Fresh Garden Gate General Giant ' +
  'Glacier Global Gold Grand Granite Green Harbour Harvest Haven High Horizon Iron Island Ivory Jade Junction Key King ' +
  'Lake Laurel Leaf Legacy Liberty Light Lion Lotus Lunar Maple Marble Market Meadow Metro Mill Mirror Modern Moon ' +
  'Mountain National New Noble North Nova Oak Ocean Olive Open Orange Orchard Orient Pacific Palm Panda Paper Park ' +
  'Pearl Phoenix Pilot Pine Pioneer Planet Plaza Polar Port Prime Quartz Quick Rain Rapid Raven Red Ridge River Rocket ' +
  'Rose Royal Sage Sand Sapphire Sea Shadow Sharp Silk Silver Sky Smart Snow Solar South Spark Spring Square Star ' +
  'Steel Sterling Stone Storm Stream Summit Sun Swift Terra Tiger Timber Tower Trade Trail Tree True Twin Union United ' +
  'Valley Vector Velvet Village Vista Vital Water Wave West White Wild Willow Wind Winter Wise Wolf Wood World Zenith'
).split(' ');
export const TRADES = (
  'Technologies Systems Software Networks Robotics Capital Partners Holdings Logistics Energy Semiconductor Devices ' +
  'Labs Media Games Motors Mobility Materials Optics Biotech Health Foods Retail Commerce Cloud Data Security Finance ' +
  'Payments Studio Interactive Electronics Instruments Automation Aerospace Marine Education Travel Digital Group'
).split(' ');

export const HAN_CITIES =
  '北京 上海 深圳 广州 杭州 南京 苏州 成都 武汉 西安 重庆 天津 青岛 厦门 长沙 合肥 郑州 宁波 无锡 东莞 佛山 福州 济南 大连 沈阳 昆明 珠海 贵阳 南昌 石家庄'.split(
    ' ',
  );
/** Characters that firms like in their names. */
export const HAN_BRAND = Array.from(
  '安邦宝北博才昌超辰成诚驰创春达大德迪鼎东恩发方飞丰风福富高格冠光广国海汉航豪浩和恒红宏鸿厚华化汇惠慧吉佳嘉建江杰捷金锦京精景久凯康科坤来兰蓝朗乐雷力立丽联良林灵领龙隆鹿美猛米明铭牧南能宁鹏普奇启千乾强青清庆群仁荣瑞润森山上尚神盛胜时世舒思泰腾天通同途万旺威维文沃西希曦先贤祥向小晓新信星兴雄旭轩雅岩阳耀业一怡易益逸银英盈永优友宇玉钰元源远悦云泽展招兆真正振志智中众舟洲子紫宗卓',
);
export const HAN_TRADES =
  '科技 信息 网络 软件 智能 电子 生物 医药 能源 汽车 半导体 光电 数据 云计算 传媒 文化 教育 物流 贸易 材料 机器人 通信 游戏 金融 食品 环保'.split(
    ' ',
  );
/** Simplified characters above whose traditional form differs. */
export const TO_HANT: Readonly<Record<string, string>> = Object.fromEntries(
  Array.from(
    '宝寶长長诚誠驰馳创創达達东東发發飞飛丰豐风風冈岡广廣国國汉漢红紅鸿鴻华華汇匯杰傑捷捷锦錦凯凱来來兰蘭蓝藍乐樂丽麗联聯灵靈领領龙龍铭銘宁寧鹏鵬启啟强強庆慶荣榮润潤盛盛胜勝时時腾騰万萬维維贤賢晓曉兴興轩軒阳陽业業银銀优優钰鈺远遠悦悅云雲泽澤众眾网網络絡软軟电電医醫药藥汽汽车車导導体體数數据據计計传傳媒媒贸貿机機戏戲环環术術'.matchAll(
      /(.)(.)/gu,
    ),
    ([, hans, hant]) => [hans, hant],
  ),
);
