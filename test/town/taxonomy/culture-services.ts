import { type Domain, words } from './type.ts'

/** Culture and public services. */
export const cultureServices: Domain = {
  id: 'culture-services',
  name: { zh: '文化与政务', en: 'Culture and public services' },
  groups: [
    {
      id: 'culture',
      name: { zh: '文旅体育', en: 'Culture, tourism, sport' },
      types: [
        {
          id: 'culture-venue',
          name: { zh: '文体场馆', en: 'Libraries and sports grounds' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '图书馆,篮球场,体育馆周末,体育馆,运动场,打球',
            'library is full,basketball court,sports hall is,sports,library',
          ),
        },
        {
          id: 'tourism',
          name: { zh: '旅游投诉', en: 'Tourism complaint' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '民宿,景区,观光车,旅游,导游,门票',
            'guesthouse,shuttle was not,parking at the site,tourist,ticket',
          ),
        },
        {
          id: 'heritage',
          name: { zh: '文物古建保护', en: 'Old buildings and heritage' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '老祠堂屋顶,石雕,古戏台,文物,古建筑,古迹,祠堂,老建筑',
            'old hall at,stone carvings,old stage,ancient,temple',
          ),
        },
        {
          id: 'broadcast',
          name: { zh: '应急广播有线电视', en: 'Village loudspeakers and cable TV' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: words(
            '大喇叭,有线电视,广播,电视没信号',
            'village loudspeaker,cable tv,loudspeaker starts,television,tv',
          ),
        },
        {
          id: 'internet-cafe',
          name: { zh: '网吧接纳未成年人', en: 'Minors in internet cafes' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words('网吧,电竞酒店,桌游店,上网,未成年', 'internet cafe,gaming hotel,game shop,minors'),
        },
      ],
    },
    {
      id: 'services',
      name: { zh: '政务服务', en: 'Public services' },
      types: [
        {
          id: 'service-attitude',
          name: { zh: '办事态度与效率', en: 'Attitude and delay in public offices' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '跑了,每次都说少一样,窗口上班时间没人,到底归谁,态度差,推诿,办事,态度,工作人员,大厅,窗口',
            'for one certificate,nobody was at the window,whose is it,attitude,staff,service hall,counter',
          ),
        },
        {
          id: 'certificates',
          name: { zh: '证明开具', en: 'Certificates' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '关系证明,居住证明,无违法记录,开证明,盖章,证明',
            'proof of kinship,proof of residence,good conduct,certificate',
          ),
        },
        {
          id: 'online-services',
          name: { zh: '网上办事平台', en: 'Online services' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '人脸认证,上传材料,不要都叫扫码,纸质办理,系统登不上,网站,系统,扫码,小程序',
            'face check,upload succeeded,keep paper forms,website,app,online',
          ),
        },
        {
          id: 'hotline-feedback',
          name: { zh: '热线办理反馈', en: 'Feedback on the hotline itself' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '没人联系我就显示办结,回复说已协调,答复时写清楚,请重新办,热线,没有处理,没回复',
            'closed although nobody,answer says,let answers say,hotline,not handled,no reply',
          ),
        },
        {
          id: 'policy-question',
          name: { zh: '政策咨询', en: 'Questions about rules' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '三孩家庭,以旧换新,养老金要涨,什么政策,政策,咨询,规定',
            'families with three children,trade-in grant,pensions will rise,policy,rules',
          ),
        },
        {
          id: 'praise',
          name: { zh: '表扬感谢', en: 'Praise and thanks' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: words(
            '谢谢师傅,特别感谢,很有耐心,感谢,表扬,点赞,谢谢,好人好事',
            'thanks to,many thanks,great patience,thank you,well done',
          ),
        },
      ],
    },
  ],
}
