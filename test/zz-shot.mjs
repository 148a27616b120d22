import { openBrowser, newPage } from './browser.ts'
const base='http://localhost:8399'
const b = await openBrowser()
const p = await newPage(b,{width:400,height:900,baseUrl:base})
p.on('console',m=>{ if(m.type()==='error') console.log('console',m.text())}); p.on('pageerror',e=>console.log('pageerror',e.message))
await p.goto('/'); await p.waitForTimeout(3000); await p.screenshot({path:'/tmp/s1.png',fullPage:true})
await p.locator('textarea').first().fill('龙泉街道双碧社区门口的路灯坏了三天，晚上看不见路'); await p.waitForTimeout(4000); await p.screenshot({path:'/tmp/s2.png',fullPage:true})
const q = await newPage(b,{width:1440,height:900,baseUrl:base})
q.on('console',m=>{ if(m.type()==='error') console.log('console',m.text())}); q.on('pageerror',e=>console.log('pageerror',e.message))
await q.goto('/staff/'); await q.waitForTimeout(3000); await q.screenshot({path:'/tmp/s3.png'})
await q.locator('input').nth(0).fill('housing'); await q.locator('input[type=password]').fill('wardwork-demo'); await q.keyboard.press('Enter'); await q.waitForTimeout(5000); await q.screenshot({path:'/tmp/s4.png'})
console.log(q.url())
await q.keyboard.press('ArrowDown'); await q.keyboard.press('Enter'); await q.waitForTimeout(4000); await q.screenshot({path:'/tmp/s5.png',fullPage:true}); console.log(q.url())
await b.close()
