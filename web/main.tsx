import { createRoot } from 'react-dom/client'
import { App } from './frame/App.tsx'
import './frame/base.css'

createRoot(document.getElementById('root')!).render(<App />)

// A page opened before an upgrade asks for parts that are gone: it starts anew, and drafts are kept. Once, not in a circle.
window.addEventListener('vite:preloadError', () => {
  if (performance.now() > 10_000) location.reload()
})
