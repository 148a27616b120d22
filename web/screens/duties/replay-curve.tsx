import type { ReplayReport } from '../../../src/modules/duties/core/replay/report.ts'
import { Card } from '../../ui/card.tsx'
import { Chart, type ChartOption } from '../../ui/chart.tsx'
import { useNumbers } from '../../ui/figures.tsx'
import { usePageWords } from '../../ui/page-words.ts'
import { palette } from '../../ui/palette.ts'

type Curve = ReplayReport['advisor']['curve']

const percent = (share: number): number => Math.round(share * 1000) / 10

const lines = (
  curve: Curve,
  names: { readonly top1: string; readonly top3: string; readonly scored: string },
  from: number,
) => {
  const scored = curve.findLast((point) => point.from <= from)
  const line = (which: 'top1' | 'top3', dash: 'solid' | 'dashed') => ({
    type: 'line' as const,
    name: names[which],
    data: curve.map((point) => percent(point[which])),
    showSymbol: false,
    lineStyle: { width: 2.5, type: dash, color: palette.pine },
    itemStyle: { color: palette.pine },
    endLabel: { show: true, formatter: '{a}', color: palette['pine-ink'], fontSize: 12 },
  })
  const mark =
    scored === undefined || from <= 1
      ? {}
      : {
          markLine: {
            silent: true,
            symbol: 'none',
            data: [{ xAxis: curve.indexOf(scored) }],
            lineStyle: { color: palette.crossing, type: 'dashed' as const },
            label: { formatter: names.scored, color: palette.crossing, fontSize: 11 },
          },
        }
  return [{ ...line('top3', 'dashed'), ...mark }, line('top1', 'solid')]
}

/** How the advisor got better as orders arrived: both lines, and the same figures as a table. */
export const CurveCard = ({ report }: { readonly report: ReplayReport }) => {
  const words = usePageWords().replay.curve
  const { share, whole } = useNumbers()
  const { curve, from } = report.advisor
  const last = curve.at(-1)
  const option: ChartOption = {
    grid: { left: 44, right: 76, top: 22, bottom: 26 },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: curve.map((point) => whole(point.from)), boundaryGap: false },
    yAxis: { type: 'value', min: 0, max: 100, interval: 25, axisLabel: { formatter: '{value}%' } },
    series: lines(curve, words, from),
  }
  return (
    <Card title={words.title}>
      <Chart
        option={option}
        label={words.label({ top1: share(last?.top1 ?? 0), top3: share(last?.top3 ?? 0) })}
        heightPx={200}
        table={{
          columns: [words.from, words.top1, words.top3],
          rows: curve.map((point) => [whole(point.from), share(point.top1), share(point.top3)]),
        }}
      />
    </Card>
  )
}
