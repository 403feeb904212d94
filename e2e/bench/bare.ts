import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import Modeler from 'bpmn-js/lib/Modeler';
import { bpmnJsSubject } from './bpmnJsSubject.ts';

window.subject = bpmnJsSubject(new Modeler({ container: '#canvas' }));
