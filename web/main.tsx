import { createRoot } from 'react-dom/client'
import { App } from './frame/App.tsx'
import './frame/base.css'

createRoot(document.getElementById('root')!).render(<App />)
