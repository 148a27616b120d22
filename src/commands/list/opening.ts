import { type Command, Option } from 'commander'
import { example, json, jurisdiction } from './options.ts'

const addOpen = (program: Command): void => {
  program
    .command('open')
    .description('open a real jurisdiction on a division, with its first administrator')
    .requiredOption('--sign <sign>', 'short sign in addresses and receipts: two to twelve letters or digits')
    .requiredOption('--code <code>', 'the official code of the division, such as 431128')
    .requiredOption('--name-en <name>', 'its name in English')
    .option('--name <name>', 'its name in Chinese; the name of the division when left out')
    .addOption(
      new Option('--intake <kind>', 'companion: beside a hotline elsewhere; own: residents report here')
        .choices(['companion', 'own'])
        .default('companion'),
    )
    .option('--hotline <name>', 'set up the unit that negotiates what has no clear owner, under this name')
    .option('--hotline-number <number>', 'the number residents call', '12345')
    .option('--time-zone <zone>', 'where its days begin', 'Asia/Shanghai')
    .requiredOption('--admin <login>', 'what the first administrator types to sign in')
    .option('--admin-name <name>', 'their name; the login when left out')
    .addOption(json())
    .addHelpText(
      'after',
      example(
        'npx wardwork import divisions --province 43',
        'npx wardwork open --sign yx --code 431128 --name-en "Yuanxi County" --hotline 县政务热线中心 --admin chenling',
      ),
    )
    .action(async (wish) => (await import('../open.ts')).open(wish))
}

const addInvite = (program: Command): void => {
  program
    .command('invite')
    .description('a new one-time code for an account; earlier codes are void')
    .argument('<login>', 'what its person types to sign in')
    .addOption(jurisdiction())
    .option('--recover', 'also for somebody who has signed in already and lost the password')
    .option('--remove-factor', 'take the second factor away too, and end every session')
    .addOption(json())
    .addHelpText(
      'after',
      example(
        'npx wardwork invite chenling --jurisdiction yx',
        'npx wardwork invite chenling --jurisdiction yx --recover --remove-factor',
      ),
    )
    .action(async (login: string, wish) => (await import('../invite.ts')).inviteAccount(login, wish))
}

/** Commands with which a real county begins. */
export const addOpening = (program: Command): void => {
  addOpen(program)
  addInvite(program)
}
