import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { useBringBoundaries } from '../../api/boundaries.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { may, meQuery } from '../../api/people.ts'
import { Action } from '../../ui/action.tsx'
import { Card } from '../../ui/card.tsx'
import { FileField } from '../../ui/file-field.tsx'
import { ErrorNotice, Hint, sayProblem } from '../../ui/notice.tsx'
import { Page } from '../../ui/page.tsx'
import { Stamp } from '../../ui/stamp.tsx'
import { useWords } from '../../ui/words.ts'
import { CheckFirst } from '../duties/check-first.tsx'
import { OrdersCard } from '../matters/orders-card.tsx'

/** Outlines of territories as one GeoJSON file: all of it, or, when asked, what is good of it. */
const Boundaries = () => {
  const words = useWords()
  const said = words.screens.imports
  const { sign } = useJurisdiction()
  const bringing = useBringBoundaries(sign)
  const [file, setFile] = useState<File | null>(null)
  const [skipBad, setSkipBad] = useState(false)
  return (
    <Card title={said.boundaries}>
      <p className="muted">{said.boundariesNote}</p>
      <FileField label={said.file} note={said.geoJson} accepts=".geojson,.json" file={file} onFile={setFile} />
      <label className="choice">
        <input type="checkbox" checked={skipBad} onChange={(event) => setSkipBad(event.target.checked)} />
        <span>{said.skipBad}</span>
      </label>
      <div>
        <Action
          label={said.bring}
          tone="primary"
          busy={bringing.isPending}
          onPress={() => file !== null && bringing.mutate({ file, skipBad })}
        />
      </div>
      {bringing.isError && <ErrorNotice error={bringing.error} />}
      {bringing.isSuccess && (
        <>
          <Stamp kind="good">{said.kept(bringing.data.kept)}</Stamp>
          {bringing.data.refused.length > 0 && (
            <Hint>
              <b>{said.refused(bringing.data.refused.length)}</b>
              <ul>
                {bringing.data.refused.map((problem) => {
                  const sentence = sayProblem(words, problem)
                  return <li key={sentence}>{sentence}</li>
                })}
              </ul>
            </Hint>
          )}
        </>
      )}
    </Card>
  )
}

/** What else is brought in, and where: each has its own page, or a command. */
const Elsewhere = ({
  title,
  text,
  to,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly to?: string
  readonly children?: ReactNode
}) => {
  const words = useWords().screens.imports
  const { sign } = useJurisdiction()
  return (
    <Card title={title}>
      <p className="muted">{text}</p>
      {to !== undefined && (
        <Link className="button" to={to} params={{ sign }}>
          {words.goThere}
        </Link>
      )}
      {children}
    </Card>
  )
}

/** Everything a jurisdiction brings from elsewhere, on one page. */
export const ImportsScreen = () => {
  const words = useWords().screens.imports
  const { sign } = useJurisdiction()
  const me = useSuspenseQuery(meQuery(sign)).data
  return (
    <Page title={useWords().ui.frame.pages.imports} about={words.about}>
      <div className="register stack">
        {may(me, 'matters.import') && <OrdersCard />}
        {may(me, 'directory.import') && <Boundaries />}
        {may(me, 'duties.edit') && (
          <Elsewhere title={words.list} text={words.listNote} to="/$sign/duties">
            <CheckFirst />
          </Elsewhere>
        )}
        {may(me, 'duties.replay') && <Elsewhere title={words.orders} text={words.ordersNote} to="/$sign/replays" />}
        {may(me, 'directory.import') && <Elsewhere title={words.divisions} text={words.divisionsNote} />}
      </div>
    </Page>
  )
}
