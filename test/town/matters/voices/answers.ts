import type { Said } from '../../said.ts'

/** How units answer, by domain of the taxonomy; several voices each. Slots as in the texts. */
export const answers: Readonly<Record<string, readonly Said[]>> = {
  city: [
    {
      zh: '您好，我们当晚到{road}看过，已经和摊主说好退到线内，占得最多的两家登记劝告，这一周每天傍晚有人巡查。',
      en: 'We went to {road} that evening. The stall-keepers have agreed to stay behind the line, the two worst were cautioned, and someone will pass every evening this week.',
    },
    {
      zh: '已清理完毕，前后照片附在后面。以后清运改为每天早上七点一次，再有积存请直接打环卫中心电话。',
      en: 'Cleared; photographs before and after are attached. Collection is now daily at seven. If it piles up again, please ring the sanitation service.',
    },
    {
      zh: '现场核实属实，已下达整改通知，限三日内恢复；到期我们会去复查并告诉您结果。',
      en: 'Found as reported. A notice gives three days to put it right; we will look again then and tell you.',
    },
    {
      zh: '安排绿化班今天上午处理，树枝已运走，路面恢复通行。感谢提醒。',
      en: 'Our tree team dealt with it this morning; the branches are gone and the road is open. Thank you for telling us.',
    },
  ],
  works: [
    {
      zh: '抢修班{hour}到场，关阀开挖后发现接头断裂，已换新管，现恢复供水。头几分钟的水会发黄，放一放就好。',
      en: 'Our crew arrived at {hour}, closed the valve and found a broken joint. The pipe is replaced and water is back. It may run yellow for a few minutes.',
    },
    {
      zh: '主管道淤积约二十米，今天用吸污车疏通完毕，冲洗两遍；油污来源已告知城管部门去查。',
      en: 'Some twenty metres of the main were silted. It was cleared with a suction lorry and flushed twice. Urban Management has been told about the grease.',
    },
    {
      zh: '坏的是控制箱接触器，已更换，{road}一段路灯当晚全部亮了，我们夜里又去看了一遍。',
      en: 'A contactor in the control box had failed and was replaced. All lamps on {road} burn again; we checked at night.',
    },
    {
      zh: '路面坑槽已用冷料先补平，能走车；等天晴再按标准重做，预计十天内。',
      en: 'The hole has been filled for now so that cars can pass. Once it is dry it will be done properly, within ten days.',
    },
  ],
  ecology: [
    {
      zh: '我们带仪器夜里测了两次，超出限值，已责令停止夜间作业并立案，结果会公开。',
      en: 'We measured twice at night; the level was above the limit. Night work has been stopped and a case opened; the result will be public.',
    },
    {
      zh: '现场取了水样，三个工作日出结果。排口已先封堵，渔政同时清理死鱼。',
      en: 'Water samples were taken; results come in three working days. The outfall is sealed and the dead fish are being removed.',
    },
    {
      zh: '已和跳舞队的队长商量好：晚上八点半前结束，音箱朝向广场中间，社区在旁边立了音量牌。',
      en: 'The dancers agreed to finish by half past eight and turn the loudspeakers inward; the community has put up a volume sign.',
    },
    {
      zh: '养殖户已把粪水沟改道进池，农业部门指导加盖；我们一个月后再来看。',
      en: 'The farmer has led the slurry into a tank; Agriculture advises on covering it. We will come again in a month.',
    },
  ],
  housing: [
    {
      zh: '约了物业和业主代表到{home}现场对账，门禁一周内修好，楼道灯已先换了十二盏。',
      en: 'We met the estate company and residents at {home}. The door will be repaired within a week; twelve stair lights have already been replaced.',
    },
    {
      zh: '经鉴定为C级，已请住户暂住亲戚家并拉了警戒线，加固方案和补助由专人上门说明。',
      en: 'The house was rated grade C. The family stays with relatives for now, the place is taped off, and someone will call to explain repair and grant.',
    },
    {
      zh: '开发商承诺本月二十日前完成维修，我们留了记录，到期不做将通报并扣信用分。',
      en: 'The developer promised the repair by the twentieth. It is on record; failing that, it will be published and count against them.',
    },
    {
      zh: '依规定需要双过半同意即可，不必全部签字。模板已发到社区，有不懂的随时来问。',
      en: 'Both halves - of area and of owners - are needed, not everybody. A form has been sent to the community; do ask if anything is unclear.',
    },
  ],
  land: [
    {
      zh: '已派测绘人员到场，确认超占四十余平方米，责令停工；处理意见十个工作日内答复。',
      en: 'Surveyors found more than forty square metres over the line. Work was stopped; our decision follows in ten working days.',
    },
    {
      zh: '裂缝已布设两个监测点，下雨每两小时看一次；住户已转移到村部，吃住有人管。',
      en: 'Two gauges watch the crack, read every two hours in rain. The households have moved to the village hall and are being looked after.',
    },
    {
      zh: '宅基地由乡镇审批，您家符合分户条件，请带户口簿和村里的会议记录到便民窗口，一个月内答复。',
      en: 'Your township approves homesteads. You qualify; please bring the register and the village minutes to the counter. You will have an answer within a month.',
    },
  ],
  traffic: [
    {
      zh: '民警当天拖移两辆、劝离六辆，并在路口加了隔离柱。上下学时段有人值守。',
      en: 'Two cars were towed and six moved on; posts were put up at the corner. Somebody is there at school hours.',
    },
    {
      zh: '已把该路段列入本月修补计划，先用碎石填平，养护站每周巡一次。',
      en: "The stretch is in this month's programme. It has been levelled with gravel and the road station checks weekly.",
    },
    {
      zh: '客运公司已调整下午班次为三点二十，司机作了检讨；老年卡免费乘车的提示重新贴上了。',
      en: 'The bus company moved the afternoon run to 15:20, the driver apologised, and the notice on free rides for seniors is up again.',
    },
  ],
  farming: [
    {
      zh: '您的补贴因卡号末位录错被退回，已更正，预计下月十五日前到账。',
      en: 'Your payment came back because of a wrong last digit. It has been corrected and should arrive by the fifteenth of next month.',
    },
    {
      zh: '技术员下午到田里看过，是缺钾加上积水，开沟排水后补肥，方法已当面教给您。',
      en: 'Our adviser saw the field this afternoon: lack of potash and standing water. Drain first, then feed; he showed you how.',
    },
    {
      zh: '死畜已由收集车运走，河段撒了消毒药，正在查来源。家里有病死的请打收集点电话，不收费。',
      en: 'The carcasses have been collected and the bank disinfected; we are tracing the source. Collection from farms is free of charge.',
    },
    {
      zh: '账目已补贴到公示栏，修渠支出逐笔列明；村里周五晚上开会解释，欢迎您来。',
      en: 'The accounts are on the board with every payment for the channel. The village explains them on Friday evening; please come.',
    },
  ],
  water: [
    {
      zh: '挖机昨天清了三百米，阻水的树已吊走。剩余河段列入冬修。',
      en: 'A digger cleared three hundred metres yesterday and lifted out the tree. The rest is in the winter works.',
    },
    {
      zh: '渠道缺口用沙袋先堵上，今天下午水到田头；水泥修复等这轮灌溉过后做。',
      en: 'The gap is closed with sandbags and water reached the fields this afternoon. It will be rebuilt after this round of irrigation.',
    },
    {
      zh: '送水车每天上午到{community}，先送老人家；新水泵已到货，后天安装。',
      en: 'A tanker comes to {community} every morning, to old people first. The new pump has arrived and will be fitted the day after tomorrow.',
    },
  ],
  safety: [
    {
      zh: '现场清出通道，五辆车已联系车主开走，物业重新划线，明天装禁停牌。',
      en: 'The lane was cleared: five owners moved their cars, the company repaints the lines and puts up signs tomorrow.',
    },
    {
      zh: '已劝住户把车推下楼，楼道清空；社区联系了充电柜厂家，下周在车棚安装。',
      en: 'Residents took the bikes down and the stairs are clear. The community has arranged charging cabinets for next week.',
    },
    {
      zh: '检查发现问题四项，责令停用并整改，复查合格前不得营业。',
      en: 'Four faults were found. Use is stopped until a second inspection is passed.',
    },
    {
      zh: '险情已排除，松动的瓷砖敲落清走，楼下设了防护棚。',
      en: 'The danger is past: loose tiles were knocked off and a shelter stands below.',
    },
  ],
  order: [
    {
      zh: '双方到调解室坐下来谈了两次，约定水沟各让一尺，协议书一式三份。社区下周去看水流得顺不顺。',
      en: 'Both sides met twice and each gives way a foot; the agreement is signed. The community will look next week whether the water runs well.',
    },
    {
      zh: '已受案并联系银行止付，请保留聊天记录，不要再转账。民警会在一个工作日内联系您。',
      en: 'A case is open and the bank has been asked to stop the payment. Keep the messages and send no more money. An officer will ring within one working day.',
    },
    {
      zh: '流浪犬已捕捉三只送收容点；养犬的人家签了拴绳承诺。伤人的打针票据请留好。',
      en: 'Three strays were caught; the owner has promised to use a lead. Please keep the receipts for the injections.',
    },
    {
      zh: '户口补录需出生证和父母身份证，外地可以跨省通办，路远的先打电话约。',
      en: 'You need the birth certificate and both identity cards. It can be done from another province; please ring ahead if you live far away.',
    },
  ],
  labour: [
    {
      zh: '监察员约谈了项目部，{yuan}元已打到各人卡上，欠条原件请收好，差额月底前结清。',
      en: 'Our inspector met the site office. {yuan} yuan has been paid to the workers; keep the notes, the rest follows by the end of the month.',
    },
    {
      zh: '企业承认欠薪，已签支付计划，分两次付清；我们到期核对流水。',
      en: 'The firm admits the debt and signed a plan of two payments. We will check the transfers.',
    },
    {
      zh: '您父亲可以不补缴直接领，当月申请次月发放。老人不会用手机，社区可以代办认证。',
      en: 'Your father can draw it without arrears from the month after applying. The community can do the yearly check for him.',
    },
  ],
  care: [
    {
      zh: '工作人员入户看过，符合条件，先发临时救助，低保这个月上会。请把病历复印件交到镇上。',
      en: "We visited and you qualify: emergency aid first, the allowance goes to this month's meeting. Please hand a copy of the records to the township.",
    },
    {
      zh: '网格员当天上门，老人是去女儿家了，平安。我们留了两个电话，以后每周探访两次。',
      en: "The grid worker called the same day: the old person was at a daughter's and is well. We left two numbers and will call twice a week.",
    },
    {
      zh: '几家商量后，助餐点先由{community}的志愿者每天送中饭，正式食堂由牵头单位一个月内答复。',
      en: 'For now volunteers of {community} bring lunch daily; the unit in the lead will answer about a canteen within a month.',
    },
  ],
  health: [
    {
      zh: '已请医院在一楼开了老年人窗口，不会用手机的可以直接挂号。',
      en: 'The hospital has opened a counter for older people on the ground floor; no phone is needed.',
    },
    {
      zh: '您的材料缺一张出院小结，补齐后十五个工作日内到账。异地就医可以事后补备案。',
      en: 'One discharge summary is missing; once we have it, payment takes fifteen working days. Treatment elsewhere can be registered afterwards.',
    },
    {
      zh: '卫生监督员当场查封了药品器械并立案。已经打过针的请到人民医院免费检查。',
      en: 'The medicines and instruments were sealed and a case opened. Anyone treated there can be examined free of charge.',
    },
  ],
  school: [
    {
      zh: '您家所在片区对应的是{school}，租房凭居住证和合同报名，时间是七月最后一周。',
      en: 'Your area belongs to {school}. Tenants register with residence card and contract in the last week of July.',
    },
    {
      zh: '食堂已停用该批食材并留样送检，家委会每周可以派人陪餐。',
      en: 'The canteen has withdrawn that batch and sent samples; parents may join a meal every week.',
    },
    {
      zh: '学校向家长当面道了歉，班主任作了调整，心理老师每周和孩子谈一次。',
      en: 'The school apologised in person, the class teacher has changed, and a counsellor talks with the child weekly.',
    },
  ],
  market: [
    {
      zh: '经调解，商家退还余额{yuan}元，今天已到账。办卡前请先看备案公示。',
      en: 'After mediation the shop repaid {yuan} yuan today. Before buying a card, please check the register.',
    },
    {
      zh: '现场抽样送检，后厨卫生不合格，责令停业整改；您的医药费可凭票与商家协商，我们可以调解。',
      en: 'Samples were taken; the kitchen failed and is closed until put right. We can mediate over your medical costs.',
    },
    {
      zh: '电子秤检定不合格已没收，市场设了公平秤，欢迎随时复称。',
      en: 'The scale failed and was seized. The market has a check scale that anyone may use.',
    },
  ],
  'culture-services': [
    {
      zh: '您说得对，这件事应该一次说清。窗口已把材料清单印成一张纸，您缺的那份我们直接从系统里调。',
      en: 'You are right: it should be said once. The counter now hands out one sheet, and we take the missing paper from the system ourselves.',
    },
    {
      zh: '图书馆七八月延长到晚上九点，周一照常闭馆。',
      en: 'In July and August the library stays open until nine; it is still closed on Mondays.',
    },
    {
      zh: '谢谢您的鼓励，已转告班组和网格员。',
      en: 'Thank you; we have passed it on to the crew and the grid worker.',
    },
    {
      zh: '您上次反映的事没有联系您就办结，是我们的疏忽，已重新交办并由专人跟到底。',
      en: 'We closed your report without ringing you. That was our mistake; it has been reopened and one person now follows it to the end.',
    },
  ],
}
