import { useState } from 'react'
import type { MatterView } from '../../../src/modules/matters/core/views.ts'
import { useJurisdiction } from '../../api/jurisdiction.ts'
import { useStep } from '../../api/matters.ts'
import { type ChosenPhoto, useAnswer } from '../../api/photos.ts'
import { Action } from '../../ui/action.tsx'
import { useWords } from '../../ui/words.ts'
import { NameLead } from './name-lead.tsx'
import { PhotoField } from './photo-field.tsx'
import { StepDialog } from './step-dialog.tsx'

type Asked = 'answer' | 'close' | 'reopen' | 'note' | 'name' | null

/** What may be done with a matter now, each with its key; the one that comes next is the primary one. */
export const MatterActs = ({ view }: { readonly view: MatterView }) => {
  const words = useWords().screens.view
  const { sign } = useJurisdiction()
  const [asked, setAsked] = useState<Asked>(null)
  const { may, matter } = view
  const claiming = useStep(sign, matter.id, 'claim')
  const releasing = useStep(sign, matter.id, 'release')
  const isNext =
    may.claim && matter.state === 'dispatched'
      ? 'claim'
      : may.answer && matter.state !== 'answered'
        ? 'answer'
        : may.close
          ? 'close'
          : null
  const toneOf = (act: string) => (act === isNext ? 'primary' : 'plain')

  return (
    <>
      <Action label={words.note} shortcut="m" onPress={() => setAsked('note')} />
      {may.release && (
        <Action label={words.release} busy={releasing.isPending} onPress={() => releasing.mutate(null)} />
      )}
      {may.dispatch && <Action label={words.name} shortcut="d" onPress={() => setAsked('name')} />}
      {may.reopen && <Action label={words.reopen} shortcut="o" onPress={() => setAsked('reopen')} />}
      {may.close && (
        <Action label={words.close} tone={toneOf('close')} shortcut="c" onPress={() => setAsked('close')} />
      )}
      {may.answer && (
        <Action label={words.answer} tone={toneOf('answer')} shortcut="e" onPress={() => setAsked('answer')} />
      )}
      {may.claim && (
        <Action
          label={words.claim}
          tone={toneOf('claim')}
          shortcut="a"
          busy={claiming.isPending}
          onPress={() => claiming.mutate(null)}
        />
      )}
      <TellDialogs id={matter.id} asked={asked} onClose={() => setAsked(null)} />
      <NameLead view={view} isOpen={asked === 'name'} onClose={() => setAsked(null)} />
    </>
  )
}

/** The steps that need nothing but words. */
const TellDialogs = ({
  id,
  asked,
  onClose,
}: {
  readonly id: string
  readonly asked: Asked
  readonly onClose: () => void
}) => {
  const words = useWords().screens.view
  const { sign } = useJurisdiction()
  const answering = useAnswer(sign, id)
  const [photos, setPhotos] = useState<readonly ChosenPhoto[]>([])
  const closing = useStep(sign, id, 'close')
  const reopening = useStep(sign, id, 'reopen')
  const noting = useStep(sign, id, 'note')
  const then = { onSuccess: onClose }
  return (
    <>
      <StepDialog
        said={{ title: words.answerTitle, label: words.answerLabel, note: words.answerNote, act: words.answerSend }}
        isOpen={asked === 'answer'}
        isBusy={answering.isPending}
        error={answering.error}
        onClose={onClose}
        onTake={(text) =>
          answering.mutate(
            { text, photos },
            {
              onSuccess: () => {
                setPhotos([])
                onClose()
              },
            },
          )
        }
      >
        <PhotoField photos={photos} onChange={setPhotos} />
      </StepDialog>
      <StepDialog
        said={{ title: words.closeTitle, label: words.closeLabel, note: words.closeNote, act: words.closeDo }}
        isOpen={asked === 'close'}
        isBusy={closing.isPending}
        isFree
        error={closing.error}
        onClose={onClose}
        onTake={(finding) => closing.mutate({ finding }, then)}
      />
      <StepDialog
        said={{ title: words.reopenTitle, label: words.reopenLabel, note: words.reopenNote, act: words.reopenDo }}
        isOpen={asked === 'reopen'}
        isBusy={reopening.isPending}
        error={reopening.error}
        onClose={onClose}
        onTake={(reason) => reopening.mutate({ reason }, then)}
      />
      <StepDialog
        said={{ title: words.note, label: words.noteLabel, note: words.noteNote, act: words.noteDo }}
        isOpen={asked === 'note'}
        isBusy={noting.isPending}
        error={noting.error}
        onClose={onClose}
        onTake={(text) => noting.mutate({ text }, then)}
      />
    </>
  )
}
