// Every style of the kit, in order; an entry imports this once and adds its own frame.
import './tokens.css'
import './base.css'
import './shapes.css'
import './kit.css'
import './controls.css'
import './parts.css'
import './panels.css'
import './photos.css'
