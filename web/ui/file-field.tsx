import { type DragEvent, useId, useState } from 'react'
import { useWords } from './words.ts'

/**
 * A place to bring a file to: pressed, dropped on, or reached by keyboard.
 *
 * @param accepts file endings, such as `.geojson,.json`
 */
export const FileField = ({
  label,
  note,
  accepts,
  file,
  onFile,
}: {
  readonly label: string
  readonly note?: string
  readonly accepts: string
  readonly file: File | null
  readonly onFile: (file: File | null) => void
}) => {
  const words = useWords().ui.file
  const id = useId()
  const [isOver, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    onFile(event.dataTransfer.files[0] ?? null)
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a way beside the input, which the keyboard reaches
    <div
      className="file-field"
      data-over={isOver}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <div className="strong">{label}</div>
      <div className="row wrap">
        <input
          id={id}
          className="unseen"
          type="file"
          accept={accepts}
          onChange={(event) => onFile(event.target.files?.[0] ?? null)}
        />
        <label className="button" htmlFor={id}>
          {words.choose}
          <span className="unseen">: {label}</span>
        </label>
        <span className={file === null ? 'muted' : 'strong'}>{file === null ? words.drop : file.name}</span>
      </div>
      {note !== undefined && <div className="small muted">{note}</div>}
    </div>
  )
}
