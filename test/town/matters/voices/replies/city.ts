import type { Said } from '../../../said.ts'

/** How units answer matters of city management, by type. */
export const cityReplies: Readonly<Record<string, Said>> = {
  'street-vending': {
    zh: '已和摊主约定下午六点后在指定区域摆放，人行道留出一米五，超线的当场移走。',
    en: 'The stall-keepers may set up in the marked area after six; a metre and a half of pavement stays free and what stands over the line is moved at once.',
  },
  'shop-overflow': {
    zh: '店主已把货架收回店内，盲道清出来了，我们本周每天路过看一眼。',
    en: 'The shop has taken its shelves inside and the tactile paving is clear. We will look in every day this week.',
  },
  'shared-bikes': {
    zh: '运营公司当天收走十七辆，门口划了停放框，上下学时段有人摆车。',
    en: 'The operator removed seventeen bikes, a parking frame was marked, and someone tidies them at school hours.',
  },
  'dead-vehicle': {
    zh: '查到车主后限三日挪走，到期未动，今天已拖到停车场，位置空出来了。',
    en: 'The owner was given three days; the car was towed to the depot today and the place is free.',
  },
  'loose-sign': {
    zh: '抢修车当晚到场先拉警戒，招牌已拆下放在店里，店主重做固定后再装。',
    en: 'A crew taped off the pavement that evening and took the sign down; it goes up again once properly fixed.',
  },
  flyposting: {
    zh: '楼道和电杆清理完毕，重新刷白；广告上的号码已交停机处理。',
    en: 'Stairs and poles are clean and repainted; the numbers on the stickers have been reported for cutting off.',
  },
  'glaring-screen': {
    zh: '商家同意晚上十点关屏，亮度调低一半，我们夜里看过两次。',
    en: 'The shop switches off at ten and has halved the brightness; we checked twice at night.',
  },
  'rubbish-heap': {
    zh: '垃圾当天清走，地面冲洗消毒，这个点改为每天清运；再积存请告诉我们。',
    en: 'The rubbish went the same day and the ground was washed. Collection here is now daily; please tell us if it piles up again.',
  },
  'road-cleaning': {
    zh: '已冲洗清扫，出土车辆要求冲干净再上路，早晚各洒水一次。',
    en: 'The road has been washed. Lorries must be hosed before leaving, and water is sprinkled morning and evening.',
  },
  'public-toilet': {
    zh: '管道已疏通，厕所恢复开放，开放时间延到晚上十点，门口贴了管理员电话。',
    en: "The pipe is clear and the toilet open again, now until ten; the keeper's number is on the door.",
  },
  'construction-waste': {
    zh: '现场渣土已清运，调监控查到一台车，正在依法处理；路口加了限高杆和摄像头。',
    en: 'The rubble is gone. A lorry was identified on camera and the case is being dealt with; a barrier and a camera were added.',
  },
  'bulky-waste': {
    zh: '周三、周六有大件车到小区门口，今天这批已拉走。',
    en: "A bulky-waste lorry comes on Wednesdays and Saturdays; today's pile has been taken.",
  },
  'fallen-tree': {
    zh: '断树已锯开运走，道路和线路恢复，旁边两棵病树一并处理了。',
    en: 'The tree was sawn up and removed; road and line are clear. Two sick trees beside it were dealt with as well.',
  },
  'tree-trimming': {
    zh: '已修到离窗两米以外，挡灯的枝条剪掉了。秋后再修一次。',
    en: 'Branches now end two metres from the windows and no longer hide the light. They will be cut again after autumn.',
  },
  'green-damage': {
    zh: '围栏拆除，菜地一周内自行清走，之后补种草皮。',
    en: 'The fence is down; the vegetables go within a week and turf will be laid.',
  },
  'park-facilities': {
    zh: '松动的器材已停用换件，锋利处磨平包边；照明列入下月计划。',
    en: "The loose machine has new parts and the sharp edge is covered; lighting is in next month's plan.",
  },
}
