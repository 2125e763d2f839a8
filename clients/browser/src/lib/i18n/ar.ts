import type { Catalogue } from './catalogue';

/** Arabic, an honest beginning: the words of the table and the map. What is not here yet appears in English. */
export const ar: Partial<Catalogue> = {
  'letter.GOV': 'ح', 'letter.HTS': 'ه', 'letter.SDF': 'ق', 'letter.TUR': 'ت', 'letter.SOR': 'ج',
  'letter.RUS': 'ر', 'letter.IRN': 'إ', 'letter.ISR': 'س', 'letter.USA': 'و', 'letter.ARB': 'ع',

  'order.draft': 'مسودة', 'order.filed': 'مُقدَّم', 'order.sealed': 'مختوم',
  'phase.briefing': 'الإيجاز', 'phase.planning': 'التخطيط', 'phase.adjudication': 'التحكيم', 'phase.report': 'التقرير',
  'turn.of': 'الدور {turn} من {turns}', 'turn.number': 'الدور {turn}', 'clock.left': 'متبقٍّ للتخطيط',
  'forecast.title': 'التوقع', 'forecast.source': 'مما يعرفه مقعدكم', 'forecast.without': 'بدونه', 'forecast.with': 'معه',
  'count.of': '{count} من {total}', 'hours': '{count} س', 'now': 'الآن', 'km': '{count} كم', 'close': 'إغلاق', 'menu': 'القائمة', 'less': 'أقل', 'more': 'أكثر',

  'map.label': 'الخريطة', 'map.layer.control': 'السيطرة', 'map.layer.forces': 'القوات', 'map.layer.supply': 'الإمداد', 'map.layer.flight': 'النزوح', 'map.layer.fog': 'الضباب',
  'map.note': 'الحدود: Natural Earth، ولا تعني موقفًا.', 'map.whole': 'كل البلاد',
  'legend.own': 'قوة خاصة بكم', 'legend.reported': 'بلاغ، مع عمره', 'legend.contested': 'متنازع عليها', 'legend.cut': 'طريق مقطوع', 'legend.leaving': 'مغادرون',
  'legend.draft': 'مسودة', 'legend.filed': 'مُقدَّم', 'legend.supply': 'الإمداد',

  'page.rulebook': 'كتاب القواعد',
  'verb.Reinforce': 'تعزيز', 'verb.Evacuate': 'إجلاء', 'verb.RequestSupport': 'طلب دعم', 'verb.Hold': 'تثبيت', 'verb.Withdraw': 'انسحاب', 'verb.Advance': 'تقدّم', 'verb.Strike': 'ضربة',
  'verb.NegotiateHandover': 'تسليم', 'verb.Announce': 'إعلان', 'verb.AnswerRequest': 'ردّ على طلب', 'verb.OfferBargain': 'صفقة', 'verb.AnswerBargain': 'ردّ على عرض', 'verb.EndBargain': 'إنهاء الصفقة',
  'verb.Decree': 'مرسوم', 'verb.StepDown': 'تنحٍّ', 'verb.Declare': 'موقف', 'verb.Veto': 'نقض', 'verb.Retaliate': 'ردّ على الضربات',
  'rulebook.title': 'كتاب القواعد', 'rulebook.search': 'ابحث في كتاب القواعد', 'rulebook.chapters': 'الفصول',
};
