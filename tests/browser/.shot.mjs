import { start } from '/tmp/wt-odds/tests/browser/page.mjs';
import { mkdirSync } from 'node:fs';
mkdirSync('/tmp/odds-shots',{recursive:true});
const site = await start({ roboto: true });
const only = process.argv[2] ?? '';
const sizes = { desk:[1280,800,1], phone:[390,844,1.5], tab:[768,1024,1], small:[320,640,1.5] };
const states = {
  first: async()=>{},
  moved: async(h)=>{ await h.lever('winRate').big.click(); },
  newcomer: async(h)=>{ await h.button('Newcomer').click(); },
  enterprise: async(h)=>{ await h.button('Enterprise').click(); },
  classroom: async(h)=>{ await h.button('Classroom').click(); },
  zero: async(h)=>{ await h.type('winRate','0'); },
};
const jobs = (only||'desk-light-moved,desk-light-first,desk-dark-moved,phone-light-moved,desk-light-newcomer,desk-light-zero').split(',');
for (const job of jobs) {
  const [size,scheme,state,extra]=job.split('-'); const [width,height,d]=sizes[size];
  const h = await site.visit({ viewport:{width,height}, deviceScaleFactor:d, colorScheme:scheme });
  if (extra==='rtl') await h.page.evaluate(()=>document.documentElement.dir='rtl');
  await states[state](h);
  await h.page.evaluate(()=>{document.activeElement.blur(); scrollTo(0,0); return new Promise(r=>setTimeout(r,150))});
  await h.page.screenshot({ path:`/tmp/odds-shots/${job}-top.png` });
  if (extra==='open') await h.page.evaluate(()=>document.querySelectorAll('details').forEach(d=>d.open=true));
  for (const id of ['odds','method']) await h.page.locator('#'+id).screenshot({ path:`/tmp/odds-shots/${job}-${id}.png` });
  console.log(job, await h.page.evaluate(()=>document.documentElement.scrollWidth-innerWidth), h.complaints);
  await h.close();
}
await site.close();
