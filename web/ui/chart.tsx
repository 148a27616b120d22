import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts/charts'
import type {
  AriaComponentOption,
  GridComponentOption,
  LegendComponentOption,
  MarkLineComponentOption,
  TooltipComponentOption,
} from 'echarts/components'
import type { ComposeOption } from 'echarts/core'
import { lazy, Suspense } from 'react'
import { Wait } from './wait.tsx'
import { useWords } from './words.ts'

/** What our charts may draw: bars, lines and dots on one grid, with a legend, a tooltip and marked lines. */
export type ChartOption = ComposeOption<
  | BarSeriesOption
  | LineSeriesOption
  | ScatterSeriesOption
  | GridComponentOption
  | LegendComponentOption
  | TooltipComponentOption
  | MarkLineComponentOption
  | AriaComponentOption
>

/** The same figures as text: a heading a column, then rows. */
export type ChartTable = { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] }

export type ChartProps = {
  readonly option: ChartOption
  /** What the chart shows, in one sentence. */
  readonly label: string
  readonly heightPx?: number
}

const Canvas = lazy(() => import('./chart-canvas.tsx').then((loaded) => ({ default: loaded.ChartCanvas })))

/** A chart drawn as SVG, loaded only where it is shown; its sentence is heard, its figures are a table below. */
export const Chart = ({ table, ...props }: ChartProps & { readonly table?: ChartTable }) => {
  const words = useWords()
  return (
    <figure className="chart">
      <div style={{ height: props.heightPx ?? 200 }}>
        <Suspense fallback={<Wait />}>
          <Canvas {...props} />
        </Suspense>
      </div>
      {table !== undefined && (
        <details className="small">
          <summary className="muted">{words.ui.chart.table}</summary>
          <div className="table-scroll">
            <table className="table">
              <thead>
                <tr>
                  {table.columns.map((column) => (
                    <th key={column}>{column}</th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {table.rows.map((row) => (
                  <tr key={row.join('\0')}>
                    {row.map((cell, index) => (
                      <td key={table.columns[index]}>{cell}</td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </figure>
  )
}
