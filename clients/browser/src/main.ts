import './lib/fonts.css';
import './lib/tokens.css';
import './lib/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { locale } from './lib/i18n/locale.svelte';
import { navigation } from './lib/navigation.svelte';
import { theme } from './lib/theme/theme.svelte';

theme.start();
locale.start();
navigation.start();
mount(App, { target: document.getElementById('app')! });
