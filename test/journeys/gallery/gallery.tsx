import { DatePicker, Input, Select, Table, Tabs, Tree } from 'antd'
import { useState } from 'react'
import { Action } from '../../../web/ui/action.tsx'
import { BecauseLine } from '../../../web/ui/because-line.tsx'
import { Card } from '../../../web/ui/card.tsx'
import { Chart } from '../../../web/ui/chart.tsx'
import { ClockBar, ClockRibbon } from '../../../web/ui/clock-ribbon.tsx'
import { Empty } from '../../../web/ui/empty.tsx'
import { Field } from '../../../web/ui/field.tsx'
import { BigNumber, ShareBar } from '../../../web/ui/figures.tsx'
import { KeysDialog } from '../../../web/ui/keys-dialog.tsx'
import { LanguageSwitch } from '../../../web/ui/language-switch.tsx'
import { type MapPoint, PlaceMap } from '../../../web/ui/map.tsx'
import { ErrorNotice, Hint } from '../../../web/ui/notice.tsx'
import { Page } from '../../../web/ui/page.tsx'
import { spanOf } from '../../../web/ui/ribbon.ts'
import { RoleLegend } from '../../../web/ui/role-mark.tsx'
import { WithPanel } from '../../../web/ui/side-panel.tsx'
import { Stamp, type StampKind } from '../../../web/ui/stamp.tsx'
import { Thread } from '../../../web/ui/thread.tsx'
import { TreeMatrix } from '../../../web/ui/tree-matrix.tsx'
import { useWhen } from '../../../web/ui/when.ts'
import { areas, clock, columns, learning, overdue, rows, sentence, shorter } from './samples.ts'

const kinds: readonly StampKind[] = [
  'lead',
  'overlap',
  'crossing',
  'gap',
  'vacant',
  'ask',
  'shadowed',
  'force',
  'uneven',
  'order',
]

const Shapes = () => {
  const when = useWhen()
  return (
    <>
      <Card title="1 Stamp">
        <div className="row wrap">
          {kinds.map((kind) => (
            <Stamp key={kind} kind={kind} />
          ))}
        </div>
        <div className="row wrap">
          <Stamp kind="working">办理中</Stamp>
          <Stamp kind="good">已办结</Stamp>
          <Stamp kind="soon">今天到期</Stamp>
          <Stamp kind="late">超时 2 小时</Stamp>
          <Stamp kind="plain">排水管道堵塞</Stamp>
          <Stamp kind="lead">县住建局</Stamp>
          <Stamp kind="crossing">街道 / 县消防大队</Stamp>
        </div>
      </Card>
      <Card title="2 Because line">
        <BecauseLine
          title="城南街道 配合清单第 41 项 · 县住建局 牵头"
          basis="《城镇排水与污水处理条例》第五条 · 2024-03-01 起 · 沅溪县全县"
          onWhole={() => undefined}
        >
          公共排水管网的养护和疏通
        </BecauseLine>
        <BecauseLine tone="overlap" title="清单 131 · 水利局" basis="全县 · 没有写明条件">
          涉河倾倒垃圾渣土的查处
        </BecauseLine>
      </Card>
      <Card title="3 Clock ribbon" aside={when.moment('2025-10-10T08:40:00Z')}>
        <ClockRibbon clock={clock} sentence={sentence} />
        <ClockRibbon clock={shorter} span={spanOf([clock])} sentence={sentence} isBare />
        <ClockRibbon clock={overdue} sentence={sentence} isBare />
        <ClockBar
          spent={0.34}
          tone="calm"
          label={when.shortMoment('2025-10-09T04:00:00Z')}
          note="还有 2 个工作日 3 小时"
        />
        <ClockBar spent={0.78} tone="soon" label="今天 14:00" note="协助时限" />
        <ClockBar spent={1.2} tone="late" label="超时 2 小时" note="首次联系" />
      </Card>
      <Card title="4 Thread">
        <Thread
          facts={[
            { id: '1', who: '居民', what: '反映问题', when: '9月26日 16:40 · 网页', at: '2025-09-26T08:40:00Z' },
            { id: '2', who: '派单', what: '县住建局牵头，城南街道办协助', when: '16:52' },
            { id: '3', who: '市政设施所 陈刚', what: '签收；主管道淤积约 30 米', when: '9月28日 09:15' },
          ]}
        />
      </Card>
    </>
  )
}

const Matrix = () => {
  const [selectedId, setSelectedId] = useState<string | null>('rubble')
  return (
    <Card title="5 Role mark, tree matrix" isFlush>
      <div style={{ padding: '0 16px 8px' }}>
        <RoleLegend roles={['lead', 'assist', 'supervise', 'inform', 'vacant', 'several']} />
      </div>
      <TreeMatrix
        label="谁做什么"
        corner="事项 ＼ 单位"
        rows={rows}
        columns={columns}
        tails={[
          { id: 'n', name: '12 个月事项', isNumber: true, of: (row) => row.name.length * 131 },
          {
            id: 'state',
            name: '结论',
            of: (row) => (row.isUnanswered === true ? <Stamp kind="gap" /> : <Stamp kind="lead" />),
          },
        ]}
        selectedId={selectedId}
        onSelect={setSelectedId}
      />
    </Card>
  )
}

const Figures = () => (
  <Card title="Figures">
    <BigNumber value="71%" of="of orders went where one unit always goes" madeOf="n = 7,000; 95% interval 70 – 72%" />
    <ShareBar
      shares={[
        { id: 'one', kind: 'lead', label: 'one unit', count: 4970 },
        { id: 'several', kind: 'overlap', label: 'several units', count: 1470 },
        { id: 'once', kind: 'gap', label: 'seen only once', count: 560 },
      ]}
    />
    <Chart
      option={learning}
      label="The advisor learns as orders arrive"
      heightPx={180}
      table={{
        columns: ['order', 'first guess'],
        rows: [
          ['1', '41%'],
          ['7,000', '67%'],
        ],
      }}
    />
  </Card>
)

const Place = () => {
  const [at, setAt] = useState<MapPoint>([112.03, 28.006])
  const [areaId, setAreaId] = useState<string | null>('b')
  return (
    <Card title="Map" aside={<output>{areaId}</output>}>
      <PlaceMap
        areas={areas}
        selectedId={areaId}
        label="菜市场后门，菜市社区"
        dots={[
          { id: 'here', at, kind: 'here', label: '这里' },
          { id: 'n', at: [112.034, 28.009], kind: 'near', label: '污水外溢' },
        ]}
        onPick={(point, area) => {
          setAt(point)
          setAreaId(String(area?.properties?.id ?? ''))
        }}
      />
    </Card>
  )
}

const Forms = () => (
  <Card title="Ant Design in our tokens">
    <Field label="单位" note="写简称也能找到">
      {(ties) => <Input {...ties} placeholder="名称、简称、代码、岗位" />}
    </Field>
    <div className="row wrap">
      <Select
        aria-label="条线"
        style={{ width: 160 }}
        placeholder="条线"
        options={[{ value: 'a', label: '住房城乡建设' }]}
      />
      <DatePicker aria-label="日期" />
    </div>
    <Tabs
      items={[
        {
          key: 'a',
          label: '按区域',
          children: (
            <Tree
              defaultExpandAll
              selectedKeys={['2']}
              treeData={[{ key: '1', title: '湖南省', children: [{ key: '2', title: '沅溪县（演示）' }] }]}
            />
          ),
        },
        { key: 'b', label: '按条线' },
      ]}
    />
    <Table
      size="middle"
      pagination={{ pageSize: 2 }}
      rowKey="id"
      rowSelection={{}}
      dataSource={[
        { id: 1, name: '占道经营', n: 1204 },
        { id: 2, name: '油烟污染', n: 402 },
        { id: 3, name: '路灯不亮', n: 371 },
      ]}
      columns={[
        { title: '事项', dataIndex: 'name', sorter: true },
        { title: '件数', dataIndex: 'n', align: 'right' },
      ]}
    />
  </Card>
)

/** Every shape and every part of the kit on one page. Only tests build it. */
export const Gallery = () => {
  const [isOpen, setOpen] = useState(false)
  const refusal = { code: 'platform/not-permitted', status: 403, values: {} }
  return (
    <main>
      <Page
        title="沅溪县 图样"
        about="试验用"
        crumbs={<a href="#start">单位队列</a>}
        marks={<Stamp kind="working">办理中</Stamp>}
        actions={
          <>
            <LanguageSwitch />
            <Action label="退回" onPress={() => undefined} refusal={refusal} />
            <Action label="登记事项" shortcut="n" onPress={() => undefined} />
            <Action label="写答复" shortcut="e" tone="primary" onPress={() => setOpen(true)} />
          </>
        }
      >
        <WithPanel
          label="侧栏"
          isOpen={isOpen}
          onOpenChange={setOpen}
          panel={
            <>
              <Figures />
              <Place />
            </>
          }
        >
          <Shapes />
          <Matrix />
          <Forms />
          <ErrorNotice error={new Error('planted')} onAgain={() => undefined} />
          <Hint>两天前有人反映过类似的事</Hint>
          <Card>
            <Empty title="今天的都办完了">下一件明天 09:00 到期：村口路灯不亮。</Empty>
          </Card>
          <KeysDialog />
        </WithPanel>
      </Page>
    </main>
  )
}
