import type { Domain } from './type.ts'

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
          words: { zh: ['低保', '特困', '申请', '取消'], en: ['minimum allowance', 'hardship', 'application'] },
        },
        {
          id: 'temporary-aid',
          name: { zh: '临时救助', en: 'Emergency aid' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['临时救助', '火灾', '急难', '没钱看病'], en: ['emergency aid', 'fire', 'hardship'] },
        },
        {
          id: 'homeless',
          name: { zh: '流浪乞讨人员救助', en: 'People in the street' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['流浪', '乞讨', '走失', '睡桥下'], en: ['homeless', 'begging', 'lost person'] },
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
          words: { zh: ['老年食堂', '助餐', '送饭', '吃饭没着落'], en: ['meals', 'canteen', 'older people'] },
        },
        {
          id: 'elderly-home',
          name: { zh: '养老机构', en: 'Care homes' },
          kind: 'complaint',
          action: 'enforce',
          limit: 'general',
          words: { zh: ['养老院', '敬老院', '护理', '收费'], en: ['care home', 'nursing', 'fee'] },
        },
        {
          id: 'elderly-allowance',
          name: { zh: '高龄津贴', en: 'Allowance for the very old' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['高龄补贴', '八十岁', '老年证'], en: ['age allowance', 'eighty', 'senior card'] },
        },
        {
          id: 'elderly-visit',
          name: { zh: '独居老人探访', en: 'Visits to people living alone' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: { zh: ['独居老人', '没人照看', '探访'], en: ['living alone', 'visit', 'nobody looks after'] },
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
          words: { zh: ['残疾证', '辅具', '补贴', '评残'], en: ['disability card', 'aid', 'assessment'] },
        },
        {
          id: 'barrier-free',
          name: { zh: '无障碍设施', en: 'Barrier-free access' },
          kind: 'suggestion',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['无障碍', '坡道', '盲道', '轮椅'], en: ['ramp', 'wheelchair', 'tactile paving'] },
        },
        {
          id: 'children',
          name: { zh: '留守困境儿童', en: 'Children in need' },
          kind: 'request',
          action: 'serve',
          limit: 'general',
          words: {
            zh: ['留守儿童', '没人管', '困境', '辍学'],
            en: ['left-behind children', 'neglect', 'school dropout'],
          },
        },
        {
          id: 'marriage',
          name: { zh: '婚姻登记', en: 'Marriage registration' },
          kind: 'consultation',
          action: 'serve',
          limit: 'consultation',
          words: { zh: ['结婚证', '离婚', '登记', '预约'], en: ['marriage', 'divorce', 'appointment'] },
        },
        {
          id: 'funeral',
          name: { zh: '殡葬服务', en: 'Funeral services' },
          kind: 'complaint',
          action: 'dispose',
          limit: 'general',
          words: { zh: ['殡仪馆', '火化', '收费', '公墓'], en: ['funeral home', 'cremation', 'fee', 'cemetery'] },
        },
      ],
    },
  ],
}
