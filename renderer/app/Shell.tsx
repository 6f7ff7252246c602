import type { ReactElement } from 'react';
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels';
import { Canvas } from '#renderer/canvas/Canvas.tsx';
import { FlowsPanel } from '#renderer/panels/flows/FlowsPanel.tsx';
import { Inspector } from '#renderer/panels/inspector/Inspector.tsx';
import { Palette } from '#renderer/panels/palette/Palette.tsx';
import { PortsPanel } from '#renderer/panels/ports/PortsPanel.tsx';
import { ProblemsPanel } from '#renderer/panels/problems/ProblemsPanel.tsx';
import { machineStorage } from '#renderer/state/machine-storage.ts';
import { usePreferences } from '#renderer/state/workspace.ts';
import styles from './Shell.module.css';
import { SkipLink } from './SkipLink.tsx';
import { StatusBar } from './StatusBar.tsx';
import { TopBar } from './TopBar.tsx';
import { useFileDrop } from './use-file-drop.ts';
import { useShortcuts } from './use-shortcuts.ts';

/** Tabs beside the problems. */
const lowerTabs = [
  { value: 'flows', label: 'Flows', content: <FlowsPanel /> },
  { value: 'ports', label: 'Ports', content: <PortsPanel /> },
];

/** The parts of the window and how they share it. Sizes are remembered per set of panels on show. */
export function Shell(): ReactElement {
  useShortcuts();
  const dropping = useFileDrop();
  const showInspector = usePreferences((state) => state.showInspector);
  const outer = useDefaultLayout({
    storage: machineStorage,
    id: 'stave.outer',
    onlySaveAfterUserInteractions: true,
    panelIds: showInspector ? ['work', 'inspector'] : ['work'],
  });
  return (
    <div className={styles.shell}>
      <SkipLink />
      <TopBar />
      <Group
        className={styles.main}
        orientation="horizontal"
        defaultLayout={outer.defaultLayout}
        onLayoutChanged={outer.onLayoutChanged}
      >
        <Panel id="work" minSize={380}>
          <WorkArea />
        </Panel>
        {showInspector ? (
          <>
            <Separator className={styles.vertical} />
            <Panel
              id="inspector"
              defaultSize={share(innerWidth, 0.24, 262, 336)}
              minSize={260}
              maxSize={620}
              groupResizeBehavior="preserve-pixel-size"
            >
              <aside className={styles.side} aria-label="Inspector" data-own-keys data-part="inspector">
                <Inspector />
              </aside>
            </Panel>
          </>
        ) : null}
      </Group>
      <StatusBar />
      {dropping ? <div className={styles.drop}>Drop the .stave file to open it</div> : null}
    </div>
  );
}

/** Palette and drawing, with the problems below both. */
function WorkArea(): ReactElement {
  const showPalette = usePreferences((state) => state.showPalette);
  const showProblems = usePreferences((state) => state.showProblems);
  const upper = useDefaultLayout({
    storage: machineStorage,
    id: 'stave.upper',
    onlySaveAfterUserInteractions: true,
    panelIds: showPalette ? ['palette', 'canvas'] : ['canvas'],
  });
  const lower = useDefaultLayout({
    storage: machineStorage,
    id: 'stave.lower',
    onlySaveAfterUserInteractions: true,
    panelIds: showProblems ? ['drawing', 'problems'] : ['drawing'],
  });
  return (
    <Group orientation="vertical" defaultLayout={lower.defaultLayout} onLayoutChanged={lower.onLayoutChanged}>
      <Panel id="drawing" minSize={160}>
        <Group
          orientation="horizontal"
          defaultLayout={upper.defaultLayout}
          onLayoutChanged={upper.onLayoutChanged}
        >
          {showPalette ? (
            <>
              <Panel
                id="palette"
                defaultSize={share(innerWidth, 0.18, 170, 224)}
                minSize={170}
                maxSize={400}
                groupResizeBehavior="preserve-pixel-size"
              >
                <aside className={styles.side} aria-label="Components" data-own-keys data-part="palette">
                  <Palette />
                </aside>
              </Panel>
              <Separator className={styles.vertical} />
            </>
          ) : null}
          <Panel id="canvas" minSize={200}>
            <main className={styles.canvas} aria-label="Drawing" data-part="canvas">
              <Canvas />
            </main>
          </Panel>
        </Group>
      </Panel>
      {showProblems ? (
        <>
          <Separator className={styles.horizontal} />
          <Panel
            id="problems"
            defaultSize={share(innerHeight, 0.28, 190, 320)}
            minSize={110}
            groupResizeBehavior="preserve-pixel-size"
          >
            <section className={styles.side} aria-label="Analysis" data-own-keys data-part="problems">
              <ProblemsPanel more={lowerTabs} />
            </section>
          </Panel>
        </>
      ) : null}
    </Group>
  );
}

/** A part of the window in pixels, neither too little to use nor more than it needs. */
function share(whole: number, part: number, least: number, most: number): number {
  return Math.round(Math.min(Math.max(whole * part, least), most));
}
