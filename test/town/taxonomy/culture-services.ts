import type { Domain } from './type.ts'

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
          words: { zh: ['图书馆', '体育馆', '篮球场', '开放'], en: ['library', 'sports ground', 'opening'] },
        },
        {
          id: 'tourism',
          name: { zh: '旅游投诉', en: 'Tourism complaint' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['景区', '导游', '民宿', '退票'], en: ['scenic site', 'guide', 'guesthouse', 'ticket'] },
        },
        {
          id: 'heritage',
          name: { zh: '文物古建保护', en: 'Old buildings and heritage' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: { zh: ['祠堂', '古建筑', '文物', '老屋'], en: ['ancestral hall', 'old building', 'heritage'] },
        },
        {
          id: 'broadcast',
          name: { zh: '应急广播有线电视', en: 'Village loudspeakers and cable TV' },
          kind: 'request',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['大喇叭', '有线电视', '没信号'], en: ['loudspeaker', 'cable TV', 'no picture'] },
        },
        {
          id: 'internet-cafe',
          name: { zh: '网吧接纳未成年人', en: 'Minors in internet cafes' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['网吧', '未成年', '电竞酒店'], en: ['internet cafe', 'minors', 'gaming'] },
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
          words: { zh: ['态度差', '推诿', '办事难', '窗口'], en: ['attitude', 'passed around', 'window'] },
        },
        {
          id: 'certificates',
          name: { zh: '证明开具', en: 'Certificates' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['开证明', '盖章', '亲属关系', '居住证明'], en: ['certificate', 'stamp', 'kinship'] },
        },
        {
          id: 'online-services',
          name: { zh: '网上办事平台', en: 'Online services' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['网上办', '系统登不上', '扫码', '人脸'], en: ['website', 'cannot log in', 'app'] },
        },
        {
          id: 'hotline-feedback',
          name: { zh: '热线办理反馈', en: 'Feedback on the hotline itself' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['没解决就办结', '没人联系', '热线'], en: ['closed unsolved', 'nobody called', 'hotline'] },
        },
        {
          id: 'policy-question',
          name: { zh: '政策咨询', en: 'Questions about rules' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['政策', '怎么规定', '咨询', '补助标准'], en: ['policy', 'rule', 'subsidy rate'] },
        },
        {
          id: 'praise',
          name: { zh: '表扬感谢', en: 'Praise and thanks' },
          kind: 'suggestion',
          action: 'serve',
          limit: 'general',
          words: { zh: ['感谢', '表扬', '点赞'], en: ['thanks', 'praise', 'well done'] },
        },
      ],
    },
  ],
}
