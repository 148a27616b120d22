import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components'
import { type EChartsType, init, registerTheme, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { ChartProps } from './chart.tsx'
import { fontFamily, palette } from './palette.ts'

use([
  BarChart,
  LineChart,
  ScatterChart,
  GridComponent,
  LegendComponent,
  TooltipComponent,
  MarkLineComponent,
  AriaComponent,
  SVGRenderer,
])

const axis = {
  axisLine: { lineStyle: { color: palette['edge-strong'] } },
  axisTick: { show: false },
  axisLabel: { color: palette.muted, fontSize: 11 },
  splitLine: { lineStyle: { color: palette['edge-soft'] } },
}

registerTheme('wardwork', {
  color: [palette.pine, palette.overlap, palette.crossing, palette.ask, palette.gap, palette.vacant],
  textStyle: { fontFamily },
  categoryAxis: axis,
  valueAxis: axis,
  timeAxis: axis,
})

const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The chart itself; use `Chart`, which loads it. */
export const ChartCanvas = ({ option, label }: ChartProps) => {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType | null>(null)

  useEffect(() => {
    if (place.current === null) return
    const made = init(place.current, 'wardwork', { renderer: 'svg' })
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(place.current)
    chart.current = made
    return () => {
      observer.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [])

  useEffect(() => {
    chart.current?.setOption(
      { animation: !isStill(), aria: { enabled: true, label: { description: label } }, ...option },
      { notMerge: true },
    )
  }, [option, label])

  return <div ref={place} role="img" aria-label={label} style={{ width: '100%', height: '100%' }} />
}
