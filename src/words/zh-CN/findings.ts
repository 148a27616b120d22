import type { findings as shape } from '../en/findings.ts'
import { findingsScreen } from './findings-screen.ts'

/** 问题的名称和量词。 */
const nouns = {
  gap: ['职责空白', '处'],
  overlap: ['职责交叉', '处'],
  shadowed: ['被遮蔽职责', '条'],
  crossing: ['条块交错', '处'],
  forceConflict: ['效力冲突', '处'],
  uneven: ['口径不一', '处'],
  hygiene: ['规范性问题', '处'],
} as const

/** 清单分析结果的语句。 */
export const findings: typeof shape = {
  said: {
    conditions: {
      between: ({ name, from, to }) => `${name}${from}以上不满${to}`,
      from: ({ name, from }) => `${name}${from}以上`,
      below: ({ name, to }) => `${name}不满${to}`,
      members: ({ name, members }) => `${name}为${members}`,
      yes: (name) => `属于${name}`,
      no: (name) => `不属于${name}`,
      weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
      and: '，',
      or: '；或',
    },
    and: (names) => names.join('、'),
    more: (n) => `另外${n}个`,
    unit: {
      nobody: '声明无主办单位',
      outside: (destination) => `转出：${destination}`,
      line: ({ line, level }) => `${level}${line}部门`,
    },
    duty: ({ who, type, place }) => `“${who}：${place}的${type}”`,
    place: ({ place, except }) => (except === null ? place : `${place}（${except}除外）`),
    when: ({ conditions }) => (conditions === '' ? '' : `（${conditions}）`),
    overlap: ({ units, type, place, when }) => `${units}同等主办${place}的${type}${when}。`,
    latent: ({ units, type, place }) => `${units}同被列为主办${place}的${type}；目前处处由更强的职责裁定。`,
    endOlder: ({ duty, on }) => `两条仅日期不同：请让${duty}在${on}前终止。`,
    gap: {
      none: ({ types, places }) => `${places}的${types}无单位主办：清单没有规定。`,
      conditions: ({ types, places, when }) => `${places}的${types}在部分条件下无单位主办${when}。`,
      expires: ({ types, places, when, from }) => `自${from}起，${places}的${types}不再有单位主办${when}。`,
      begins: ({ types, places, when, to }) => `${to}之前，${places}的${types}尚无单位主办${when}。`,
    },
    shadowed: ({ duty, by, sameUnit }) =>
      sameUnit ? `${duty}从不起作用：${by}已作同样规定。` : `${duty}从不起作用：已被${by}覆盖。`,
    neverApplies: (duty) => `${duty}从不适用：除外情形使其不剩任何范围。`,
    crossing: ({ one, other, type, place }) =>
      `${place}的${type}仅按约定次序裁定：${one}与${other}，一条在区域上更近，一条在类别上更近。`,
    forceConflict: ({ duty, by }) => `${duty}与更高效力文件保留的职责相遇：${by}。`,
    uneven: ({ type, place, groups }) => `${place}各区域对${type}的规定不一：${groups}。`,
    group: ({ kind, places }) => `${places}由${kind}负责`,
    groupKinds: { own: '本区域单位', none: '无单位' },
    hygiene: {
      vacancy: ({ line, level, place, from }) => `自${from}起，${place}没有${level}${line}部门。`,
      unresolved: ({ duty, unit, from }) => `${duty}所列的${unit}自${from}起不存在，也无承接单位。`,
      severalUnits: ({ line, place, units }) => `${units}同时在${place}承担${line}；以其中第一个为准。`,
      selfSupervision: ({ unit, type, place }) => `${unit}主办${place}的${type}，又监督自己。`,
      dutyWithoutPower: (duty) => `${duty}属执法事项，但没有权责清单赋予其单位相应职权。`,
    },
  },
  gapReport: {
    headline: ({ type, place, size, past }) =>
      `${place}的${type}：${size}个单元无单位主办${past === null ? '' : `；其中过去已发生事项${past}件`}`,
    proposed: ({ who, type, place, when, from, to }) =>
      `建议：自${from}起${to === null ? '' : `，至${to}前一日止`}，${place}的${type}${when}由${who}主办。`,
    somebody: '（待定单位）',
    sources: { practice: '过去此类事项由其承办。', siblings: '相邻的事项或区域由其主办。' },
  },
  report: {
    title: (name) => `${name}：哪里不清楚`,
    window: ({ from, to }) => `检查期间：${from}起，至${to}前一日止。`,
    clean: '没有不清楚之处：每一事项处处有一个主办单位。',
    summary: (counts) =>
      Object.entries(nouns)
        .filter(([kind]) => (counts[kind] ?? 0) > 0)
        .map(([kind, [noun, measure]]) => `${noun}${counts[kind]}${measure}`)
        .join('，'),
    kinds: {
      overlap: '职责交叉',
      gap: '职责空白',
      shadowed: '被遮蔽职责',
      crossing: '条块交错',
      forceConflict: '效力冲突',
      uneven: '口径不一',
      hygiene: '规范性问题',
    },
    meanings: {
      overlap: '几个单位同等主办',
      gap: '无单位主办',
      shadowed: '被其他职责覆盖、从不起作用的职责',
      crossing: '仅按约定次序裁定：条线与属地指向不同单位',
      forceConflict: '与更高效力文件保留给他人的职责相遇',
      uneven: '相邻区域对同一事项答复不同',
      hygiene: '清单应予更正、但本身不影响派单的问题',
    },
    headings: { no: '序号', finding: '问题', size: '单元数', from: '起始日', duties: '责任事项' },
    rolledUp: {
      name: '职责空白汇总',
      meaning: '按事项大类与区域归并，各附一条可补上最大一处空白的责任表述；过去事项多者在前，其次为范围大者',
      headings: {
        no: '序号',
        gaps: '职责空白',
        regions: '处数',
        source: '建议依据',
        proposed: '可补上最大一处的表述',
      },
    },
    leftOut: (n) => `另有${n}条`,
  },
  screen: findingsScreen,
  problems: {
    'duties/no-analysis': () => '这一版本还没有分析结果，请先发起分析。',
    'duties/no-finding': () => '这次分析没有这个编号的问题，请重新打开问题列表。',
    'duties/analysis-over': () => '这次分析已经结束。',
    'duties/no-gap-report': () => '还没有职责空白汇总：请重新分析，或等待分析完成。',
  },
}
