import { type Domain, words } from './type.ts'

/** Social care. */
export const care: Domain = {
  id: 'care',
  name: { zh: '民政养老', en: 'Social care' },
  groups: [
    {
      id: 'aid',
      name: { zh: '救助', en: 'Assistance' },
      types: [
        {
          id: 'low-income',
          name: { zh: '低保特困', en: 'Minimum living allowance' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '低保,特困,困难户,贫困,五保,评低保,低保条件',
            'the allowance,our allowance,minimum allowance,poor family,welfare,qualify',
          ),
        },
        {
          id: 'temporary-aid',
          name: { zh: '临时救助', en: 'Emergency aid' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '家里失火,救急,顶梁柱,急难,帮扶,救助,没钱治病,困难',
            'burnt down,urgent help,breadwinner,emergency aid,help us,hardship',
          ),
        },
        {
          id: 'homeless',
          name: { zh: '流浪乞讨人员救助', en: 'People in the street' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '流浪老人,流浪,乞讨,说不清家在哪里,要饭,流浪汉,睡街上',
            'sleeps under the bridge,cannot say where she lives,begs,homeless,beggar',
          ),
        },
      ],
    },
    {
      id: 'elderly',
      name: { zh: '养老', en: 'Older people' },
      types: [
        {
          id: 'elderly-meals',
          name: { zh: '为老服务·助餐', en: 'Meals for older people' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '老年食堂,送餐,不会做饭,助餐,吃饭没着落,老人牙不好,老人食堂,没饭吃,老人吃饭',
            'canteen has closed,meal service,old teeth,cannot cook,canteen for older people,meals for,lunch for old',
          ),
        },
        {
          id: 'elderly-home',
          name: { zh: '养老机构', en: 'Care homes' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: words(
            '敬老院,养老院,护理等级,养老,住养老院',
            'the home has one person,the home raised,public home,care home,nursing home',
          ),
        },
        {
          id: 'elderly-allowance',
          name: { zh: '高龄津贴', en: 'Allowance for the very old' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '高龄津贴,高龄认证,高龄补贴,老人津贴,老年补贴,八十岁',
            'is ninety,yearly check be done remotely,age allowance,senior allowance,eighty',
          ),
        },
        {
          id: 'elderly-visit',
          name: { zh: '独居老人探访', en: 'Visits to people living alone' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '独居,几天没见开门,隔几天打个电话,上门护理,老人一个人,空巢,孤寡,老人没人照顾,独居老人',
            'lives alone,my mother is alone,home care,old person alone,lonely,living alone,lives by herself,old people alone',
          ),
        },
      ],
    },
    {
      id: 'disability-children',
      name: { zh: '残疾人、儿童与殡葬', en: 'Disability, children, funerals' },
      types: [
        {
          id: 'disability',
          name: { zh: '残疾人服务', en: 'Disability services' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '评残,轮椅坏了,康复训练,残疾证,残疾,残疾人补贴,轮椅',
            'paralysed,wheelchair is broken,has rehabilitation,disabled,disability',
          ),
        },
        {
          id: 'barrier-free',
          name: { zh: '无障碍设施', en: 'Barrier-free access' },
          kind: 'suggestion',
          action: 'dispose',
          limit: 'general',
          words: words(
            '无障碍,没有坡道,盲道铺到一半,低位柜台,轮椅上不去,台阶,坡道',
            'have no ramp,tactile paving on,low counter,ramp,steps',
          ),
        },
        {
          id: 'children',
          name: { zh: '留守困境儿童', en: 'Children in need' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: words(
            '眼睛不好的奶奶,没有厚衣服,放假没人看,托管,没去上学,留守儿童,孤儿,没人照顾的孩子,孩子没人管',
            'nearly blind grandmother,nobody minds the child,not been to school,left-behind,orphan',
          ),
        },
        {
          id: 'marriage',
          name: { zh: '婚姻登记', en: 'Marriage registration' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: words(
            '结婚证,离婚,五月二十号登记,冷静期,结婚,领证,登记结婚',
            '20 may,lost our certificate,cooling-off,register a marriage,wedding certificate,married',
          ),
        },
        {
          id: 'funeral',
          name: { zh: '殡葬服务', en: 'Funeral services' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: words(
            '殡仪馆,花圈,公益性墓地,灵棚,丧事,火化,葬礼',
            'funeral home,public cemetery,mourning tent,cremation,funeral',
          ),
        },
      ],
    },
  ],
}
