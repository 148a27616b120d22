import type { Section } from '../item.ts'
import { assist, lead, line, rule } from '../means.ts'

/** Power list of the Market Bureau. */
export const marketBureauPower: Section = {
  kind: 'power',
  name: { zh: '县市场监管局', en: 'Market Bureau' },
  owner: 'market-bureau',
  items: [
    {
      text: { zh: '对食品安全违法行为的处罚', en: 'Penalties in food safety' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 3),
      state: 'confirmed',
      means: [lead(line('market'), ['food-safety'])],
    },
    {
      text: { zh: '对药品、化妆品经营违法行为的处罚', en: 'Penalties for medicines and cosmetics' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 4),
      state: 'confirmed',
      means: [lead(line('market'), ['medicine'])],
    },
    {
      text: { zh: '对价格违法行为的处罚', en: 'Penalties for overcharging' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 5),
      state: 'confirmed',
      means: [lead(line('market'), ['prices']), assist(line('development'), ['prices'])],
    },
    {
      text: { zh: '对计量违法行为的处罚', en: 'Penalties for false weights' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 6),
      state: 'confirmed',
      means: [lead(line('market'), ['short-weight'])],
    },
    {
      text: { zh: '对产品质量违法行为的处罚', en: 'Penalties for faulty goods' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 7),
      state: 'confirmed',
      means: [lead(line('market'), ['faulty-goods'])],
    },
    {
      text: { zh: '对无照经营的查处', en: 'Action on trading without a licence' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 8),
      state: 'confirmed',
      means: [lead(line('market'), ['unlicensed'])],
    },
    {
      text: { zh: '对虚假宣传的处罚', en: 'Penalties for false advertising' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 9),
      state: 'confirmed',
      means: [lead(line('market'), ['ads-law'])],
    },
    {
      text: { zh: '消费者投诉调解', en: 'Consumer complaints' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 10),
      state: 'confirmed',
      means: [lead(line('market'), ['refund'])],
    },
    {
      text: { zh: '学校食堂食品安全监督', en: 'Food safety in schools' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 11),
      state: 'confirmed',
      means: [lead(line('market'), ['school-meals']), assist(line('education'), ['school-meals'])],
    },
    {
      text: { zh: '特种设备安全监察', en: 'Safety of lifts and boilers' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 12),
      state: 'confirmed',
      means: [lead(line('market'), ['lift-fault'])],
    },
    {
      text: { zh: '食品经营许可', en: 'Food licences' },
      basis: rule({ zh: '市场监督管理规则（演示）', en: 'Market Regulation Rules (demonstration)' }, 13),
      state: 'standing',
      means: [],
    },
  ],
}
