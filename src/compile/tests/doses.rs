//! Lines that ask for a time or a number of times: which of them nothing keeps.

use supple::check::advice;
use supple::compile::{NoScripts, compile};
use supple::span::FileId;

/// The warnings about the lines of an exercise, with their help.
fn warnings(language: &str, lines: &str) -> Vec<(String, String)> {
    let text = format!("# T\nlanguage: {language}\nwarning: X.\n\n## E\n{lines}\n");
    let compiled = compile(FileId(0), &text, &mut NoScripts);
    assert!(!compiled.has_errors(), "{:#?}\n{text}", compiled.diagnostics);
    let advice = advice(&compiled.routine).into_iter();
    advice
        .filter(|one| one.message.starts_with("this asks for"))
        .map(|one| (one.message, one.help))
        .collect()
}

/// What the help of one line says to write, in backticks.
fn to_write(language: &str, line: &str) -> Vec<String> {
    let found = warnings(language, &format!("- {line}"));
    let helps = found.iter().flat_map(|(_, help)| help.split('`').skip(1).step_by(2));
    helps.map(str::to_owned).collect()
}

#[test]
fn a_time_or_a_number_that_nothing_keeps_is_told_with_the_lines_to_write() {
    let both = ["hold: 30s", "move: 30s", "### 3 times", "count: 3 every 4s"];
    let hold = |time: &str| vec![format!("hold: {time}"), format!("move: {time}")];
    let times = |n: &str| vec![format!("### {n} times"), format!("count: {n} every 4s")];
    for (language, line) in [
        ("en", "Hold for 30 seconds. Repeat 3 times."),
        ("en", "Hold 30\" x 3."),
        ("en", "Hold for 30 seconds, 3 times."),
        ("de", "30\" halten, 3x wiederholen."),
        ("fr", "Tenez 30\" x 3."),
        ("es", "Mantén 30 segundos, 3 veces."),
        ("it", "Tieni 30 secondi per 3 volte."),
        ("en", "Bend your knee, and hold it there for thirty seconds. Repeat three times."),
        ("de", "Halte 30 Sekunden. Wiederhole das dreimal."),
        ("de", "30 Sekunden halten. 3-mal wiederholen."),
        ("de", "Halten Sie die Dehnung für dreißig Sekunden und wiederholen Sie sie drei Mal."),
        ("fr", "Tenez 30 secondes. Répétez 3 fois."),
        ("fr", "Maintenez la position pendant trente secondes, puis répétez trois fois."),
        ("es", "Mantén la postura 30 segundos. Repite 3 veces."),
        ("es", "Quédate así durante treinta segundos y repite tres veces."),
        ("it", "Tieni per 30 secondi. Ripeti 3 volte."),
        ("it", "Mantieni la posizione per trenta secondi e ripeti tre volte."),
    ] {
        assert_eq!(to_write(language, line), both, "{line}");
    }
    for (language, line, lines) in [
        ("en", "Stay here for five breaths.", hold("5 breaths")),
        ("en", "Now slowly sink down and stay for 20 to 30 seconds.", hold("20s..30s")),
        ("en", "Hold 20-30s.", hold("20s..30s")),
        ("en", "Stay here for five long breaths.", hold("5 breaths")),
        ("de", "Bleib fünf tiefe Atemzüge so.", hold("5 breaths")),
        ("de", "Bis zu 5-mal wiederholen.", times("5")),
        ("de", "Bis zu zehnmal wiederholen.", times("10")),
        ("es", "Repetir de 5 a 10 veces.", times("5..10")),
        ("en", "Keep rolling for one minute.", hold("1m")),
        ("en", "Keep your heel down, breathing calmly, for half a minute.", hold("30s")),
        ("en", "Remain there for about 90 seconds.", hold("1m30s")),
        ("en", "Repeat twice.", times("2")),
        ("en", "Repeat this 8 to 12 times on each side.", times("8..12")),
        ("en", "Slowly repeat x10.", times("10")),
        ("en", "Hold it there for a slow count of ten.", hold("10s")),
        ("en", "Balance on one leg for 30 seconds.", hold("30s")),
        ("en", "Repeat x 10.", times("10")),
        ("en", "Then repeat three more times.", times("3")),
        ("fr", "À répéter 10 fois.", times("10")),
        ("es", "Hazlo 15 veces.", times("15")),
        ("it", "Fallo 15 volte.", times("15")),
        ("de", "Die Dehnung 30 Sek. halten und lösen.", hold("30s")),
        ("de", "Position für 1 Min. halten.", hold("1m")),
        ("de", "Bleib fünf Atemzüge lang so.", hold("5 breaths")),
        ("de", "Die Spannung eine Minute halten.", hold("1m")),
        ("de", "Langsam 10x wiederholen.", times("10")),
        ("fr", "Restez ainsi cinq respirations.", hold("5 breaths")),
        ("fr", "Gardez la position une demi-minute.", hold("30s")),
        ("fr", "Répétez dix fois de chaque côté.", times("10")),
        ("es", "Aguanta medio minuto.", hold("30s")),
        ("es", "Repítelo diez veces.", times("10")),
        ("it", "Resta qui per cinque respiri.", hold("5 breaths")),
        ("it", "Rimani così mezzo minuto.", hold("30s")),
        ("it", "Ripeti dieci volte.", times("10")),
        ("en", "Breathe here for 8 breaths.", hold("8 breaths")),
        ("en", "Hold 30\" on each side.", hold("30s")),
        ("en", "Hold for 1:30.", hold("1m30s")),
        ("de", "Halte die Dehnung 30\".", hold("30s")),
        ("de", "Halte 2' so.", hold("2m")),
        ("fr", "Tenez la pose 20-30''.", hold("20s..30s")),
        ("es", "Mantén 30\" y suelta.", hold("30s")),
        ("it", "Tieni la posizione 30″.", hold("30s")),
        ("it", "Tieni per 1:30.", hold("1m30s")),
        ("en", "Try to balance for 30 seconds.", hold("30s")),
        ("en", "Stand on your right leg for 20 seconds.", hold("20s")),
        ("en", "Then lie still for two minutes.", hold("2m")),
        ("en", "Aim to stay here for 10 breaths.", hold("10 breaths")),
        ("en", "Breathe slowly into your ribs for a minute.", hold("1m")),
        ("en", "Hang from the bar for 15 seconds.", hold("15s")),
        ("de", "Atme hier 8 Atemzüge lang.", hold("8 breaths")),
        ("de", "Versuche, 30 Sekunden zu balancieren.", hold("30s")),
        ("de", "Versuchen Sie, das Gleichgewicht 20 Sekunden zu halten.", hold("20s")),
        ("de", "Steh 30 Sekunden auf einem Bein.", hold("30s")),
        ("de", "Atmen Sie eine Minute ruhig weiter.", hold("1m")),
        ("fr", "Respirez ici pendant 8 respirations.", hold("8 breaths")),
        ("fr", "Essayez de tenir l’équilibre 30 secondes.", hold("30s")),
        ("fr", "Essaie de rester ainsi une minute.", hold("1m")),
        ("fr", "Respirez calmement pendant deux minutes.", hold("2m")),
        ("fr", "Tentez de garder la pose 10 secondes.", hold("10s")),
        ("es", "Respira aquí durante 8 respiraciones.", hold("8 breaths")),
        ("es", "Intenta mantener el equilibrio 30 segundos.", hold("30s")),
        ("es", "Trata de quedarte así un minuto.", hold("1m")),
        ("es", "Respire con calma durante dos minutos.", hold("2m")),
        ("es", "Procure aguantar 20 segundos.", hold("20s")),
        ("it", "Respira qui per 8 respiri.", hold("8 breaths")),
        ("it", "Prova a stare in equilibrio per 30 secondi.", hold("30s")),
        ("it", "Cerca di restare così un minuto.", hold("1m")),
        ("it", "Respiri con calma per due minuti.", hold("2m")),
        ("it", "Stai su una gamba per 20 secondi.", hold("20s")),
    ] {
        assert_eq!(to_write(language, line), lines, "{line}");
    }
}

#[test]
fn lines_that_only_tell_of_a_time_are_left_alone() {
    for (language, line) in [
        ("en", "This takes ten minutes."),
        ("en", "You can hold this for 30 seconds at home."),
        ("en", "The hold lasts thirty seconds."),
        ("en", "Keep your knees bent."),
        ("en", "Keep both hands on the wall, one above the other."),
        ("en", "Hold the back of the chair with one hand."),
        ("en", "Stay upright for the last ten seconds."),
        ("en", "Repeat on the other side."),
        ("en", "Repeat the whole routine three times a day."),
        ("en", "Keep going, one breath at a time."),
        ("en", "Keep count of ten breaths."),
        ("en", "Stay as long as you like."),
        ("en", "After 30 seconds, let go."),
        ("en", "Hold on for a second."),
        ("en", "People who hold a stretch for 30 seconds gain the most."),
        ("en", "Breathe in for four seconds, and out for six."),
        ("en", "We shall repeat it three times."),
        ("en", "Two minutes of this are enough. Keep your jaw soft."),
        ("en", "Keep 10 centimetres between your feet."),
        ("en", "It helps to stay for five breaths."),
        ("en", "Take a step of 30 cm."),
        ("en", "Have a break every 30 minutes."),
        ("en", "Keep a count of ten in mind."),
        ("en", "Balance both arms on the ball."),
        ("de", "Das dauert zehn Minuten."),
        ("de", "Du kannst die Dehnung auch 30 Sekunden halten."),
        ("de", "Halte dich an der Lehne fest."),
        ("de", "Wiederhole die ganze Übung dreimal am Tag."),
        ("de", "In den letzten zehn Sekunden bleib ganz ruhig."),
        ("fr", "Cela prend dix minutes."),
        ("fr", "Vous pouvez tenir trente secondes chez vous."),
        ("fr", "Gardez les genoux pliés."),
        ("fr", "Répétez la séance trois fois par jour."),
        ("es", "Esto dura diez minutos."),
        ("es", "Puedes mantener la postura treinta segundos."),
        ("es", "Mantén la espalda recta."),
        ("es", "Repite la rutina tres veces al día."),
        ("it", "Ci vogliono dieci minuti."),
        ("it", "Puoi tenere la posizione trenta secondi."),
        ("it", "Tieni la schiena dritta."),
        ("it", "Ripeti la sequenza tre volte al giorno."),
        ("en", "Breathe in for 4 seconds and out for 6 seconds."),
        ("en", "Breathe slowly in for four seconds."),
        ("en", "Hold your hands 4\" apart."),
        ("en", "Rest at 12:30."),
        ("en", "Keep your heel 6' from the wall."),
        ("en", "Breathe into the last ten seconds."),
        ("en", "Take one breath at a time, and balance."),
        ("en", "Stand with your feet 20 cm apart."),
        ("en", "Sit on the edge of a chair."),
        ("en", "You may breathe here for 8 breaths."),
        ("en", "Stand up within five seconds."),
        ("en", "Stand on one leg twice a day."),
        ("en", "It is hard to balance for 30 seconds."),
        ("en", "Standing for two minutes is enough."),
        ("en", "Try to breathe every four seconds."),
        ("de", "Atme vier Sekunden lang ein und sechs Sekunden lang aus."),
        ("de", "Atme 4 Sekunden ein."),
        ("de", "Steh auf einem Bein."),
        ("de", "Du kannst versuchen, 30 Sekunden zu balancieren."),
        ("de", "Sie stehen 30 Sekunden auf einem Bein."),
        ("de", "Es ist schwer, 30 Sekunden zu balancieren."),
        ("de", "Sitz nach 20 Minuten nicht mehr still."),
        ("de", "Liegt nach zehn Minuten etwas quer, hör auf."),
        ("de", "Versuche, dreimal am Tag zu üben."),
        ("de", "Atme in den letzten zehn Sekunden ruhig."),
        ("fr", "Respirez calmement."),
        ("fr", "Vous respirez pendant 8 respirations."),
        ("fr", "Essayez trois fois par jour."),
        ("fr", "Respirez toutes les quatre secondes."),
        ("fr", "Essayez de garder le dos droit."),
        ("fr", "Respirez pendant les dernières secondes."),
        ("fr", "Il est difficile de tenir 30 secondes."),
        ("fr", "Tentez votre chance après 10 secondes."),
        ("fr", "L’équilibre vient en deux minutes."),
        ("fr", "Tenir l’équilibre demande du temps."),
        ("es", "Respira con calma."),
        ("es", "Puedes respirar aquí ocho respiraciones."),
        ("es", "Intenta tres veces al día."),
        ("es", "Respira cada cuatro segundos."),
        ("es", "Trata de no forzar."),
        ("es", "Es difícil mantener el equilibrio 30 segundos."),
        ("es", "El equilibrio llega en dos minutos."),
        ("es", "Respira en los últimos diez segundos."),
        ("es", "Procura llegar antes de diez minutos."),
        ("es", "Intenta mantener la espalda recta."),
        ("it", "Respira con calma."),
        ("it", "Puoi respirare qui per otto respiri."),
        ("it", "Prova tre volte al giorno."),
        ("it", "Respira ogni quattro secondi."),
        ("it", "Cerca di non forzare."),
        ("it", "È difficile stare in equilibrio 30 secondi."),
        ("it", "L’equilibrio arriva in due minuti."),
        ("it", "Respira negli ultimi dieci secondi."),
        ("it", "Cerca di tenere la schiena dritta."),
        ("it", "Stai con i piedi a 20 cm."),
    ] {
        assert_eq!(to_write(language, line), [""; 0], "{line}");
    }
}

#[test]
fn a_step_behind_a_line_keeps_its_time_and_a_heading_or_a_count_its_number() {
    for (lines, messages) in [
        ("- Hold for 30 seconds.\nhold: 30s", 0),
        ("- Hold for 30 seconds.\nready: 5s\nlearn: Why.\nhold: 20s", 0),
        ("- Keep moving for a minute.\nmove: 1m", 0),
        ("- Hold for 30 seconds.\n- Breathe.\nhold: 20s..30s", 0),
        ("- Hold for 30 seconds.\n- Now turn round.\nhold: 10s", 1),
        ("hold: 30s\n- Hold for 30 seconds.", 1),
        ("- Hold for 30 seconds.\n\n### each side\nside: {left}\nhold: 10s", 0),
        ("hold 30s: Hold for 30 seconds.", 0),
        ("learn: Hold for 30 seconds.\nwarning: Hold for 30 seconds at most.\nhold: 10s", 0),
        ("- Repeat 3 times.\nhold: 10s", 1),
        ("- Hold for 30 seconds. Repeat 3 times.\nhold: 30s", 1),
        ("### 3 times\n- Hold for 30 seconds. Repeat 3 times.\nhold: 30s", 0),
        ("### each side 3 times\n- {Left} leg. Repeat 3 times.\nhold: 30s", 0),
        ("- Repeat this 3 times.\n\n### 3 times\n- Lift.\nhold: 10s", 0),
        ("- Lift. Repeat ten times.\ncount: 10 every 4s", 0),
        (
            "- Sit.\nhold: 10s\n\n### variation: easy\n- Hold for 30 seconds.\n- Come up.\nhold: 10s",
            1,
        ),
        ("at 5s: Hold for 30 seconds.", 0),
    ] {
        let lines =
            if lines.starts_with("at") { format!("hold: 40s\n{lines}") } else { lines.into() };
        assert_eq!(warnings("en", &lines).len(), messages, "{lines}");
    }
    // Nothing in the introduction is to be done.
    let text = "# T\nwarning: X.\n- Repeat three times.\n\n## E\nhold: 10s\n";
    let routine = compile(FileId(0), text, &mut NoScripts).routine;
    assert!(advice(&routine).is_empty());
}

#[test]
fn sets_and_work_that_nothing_counts_are_told_with_the_lines_to_write() {
    let sets = |sets: &str, times: &str| {
        vec![
            format!("### {sets} times"),
            "between: 1m".to_owned(),
            format!("count: {times} every 4s"),
            format!("#### {times} times"),
        ]
    };
    let times = |n: &str| vec![format!("### {n} times"), format!("count: {n} every 4s")];
    for (language, line, lines) in [
        ("en", "Do 3 sets of 10.", sets("3", "10")),
        ("en", "Then do three sets of ten repetitions on each side.", sets("3", "10")),
        ("en", "Perform 2 to 3 sets of 8-12 reps.", sets("2..3", "8..12")),
        ("en", "Perform 2-3 sets of 8 to 10 reps.", sets("2..3", "8..10")),
        ("fr", "Faites 2 à 3 séries de 8 à 10 répétitions.", sets("2..3", "8..10")),
        ("en", "Lower slowly. Do 3 x 10.", sets("3", "10")),
        ("en", "Three sets of ten.", sets("3", "10")),
        ("en", "Complete 10 repetitions.", times("10")),
        ("en", "Do this ten times.", times("10")),
        ("en", "Now do 12 reps.", times("12")),
        ("de", "Mach 3 Sätze à 10 Wiederholungen.", sets("3", "10")),
        ("de", "Drei Sätze mit zwölf Wiederholungen machen.", sets("3", "12")),
        ("de", "Machen Sie das zehnmal.", times("10")),
        ("fr", "Faites 3 séries de 10 répétitions.", sets("3", "10")),
        ("fr", "Fais cela dix fois.", times("10")),
        ("es", "Haz 3 series de 10 repeticiones.", sets("3", "10")),
        ("es", "Realice dos series de doce.", sets("2", "12")),
        ("es", "Haz esto diez veces.", times("10")),
        ("it", "Esegui 3 serie da 10 ripetizioni.", sets("3", "10")),
        ("it", "Fai questo dieci volte.", times("10")),
        ("en", "Do 3x/day, 2 sets of 10 reps.", sets("2", "10")),
        ("de", "Mach 3x/Tag 2 Sätze à 10 Wiederholungen.", sets("2", "10")),
        ("fr", "Faites 3 fois/j 2 séries de 10 répétitions.", sets("2", "10")),
        ("es", "Haz 2 series de 10 repeticiones, 3x/día.", sets("2", "10")),
        ("it", "Esegui 2 serie da 10 ripetizioni, 3x/die.", sets("2", "10")),
        ("en", "Do two sets.", vec!["### 2 times".to_owned(), "between: 1m".to_owned()]),
        (
            "en",
            "Do 3 sets of 30 seconds.",
            ["hold: 30s", "move: 30s", "### 3 times", "between: 1m"].map(str::to_owned).to_vec(),
        ),
        ("en", "Do this for 30 seconds.", vec!["hold: 30s".to_owned(), "move: 30s".to_owned()]),
    ] {
        assert_eq!(to_write(language, line), lines, "{line}");
    }
}

#[test]
fn work_and_sets_that_are_only_told_of_are_left_alone() {
    for (language, line) in [
        ("en", "Do these exercises three times a day."),
        ("en", "Do 3 sets of 10 a day."),
        ("en", "Do this 3x/day."),
        ("en", "Do the routine 4 times/wk."),
        ("de", "Mach das 3x/Tag."),
        ("de", "Mach die Übung 2x/Wo."),
        ("fr", "Faites cela 3x/jour."),
        ("fr", "Faites la séance 2 fois/sem."),
        ("es", "Haz esto 3x/día."),
        ("es", "Haz la rutina 2 veces/semana."),
        ("it", "Fai questo 3x/gg."),
        ("it", "Fai la sequenza 2x/settimana."),
        ("en", "Do not do more than three sets."),
        ("en", "Do only as many as you can."),
        ("en", "Do the last three times slowly."),
        ("en", "Three sets of ten are enough for today."),
        ("en", "Do it in five seconds, or slower."),
        ("en", "Do it slowly, with one hand on the chair."),
        ("en", "You have done three sets of ten."),
        ("en", "Set both feet flat on the floor."),
        ("en", "Do your best for a while."),
        ("en", "Complete the circle with 2 fingers."),
        ("de", "Mach das nicht öfter als dreimal."),
        ("de", "Mach die Übung dreimal am Tag."),
        ("de", "Mach einen Schritt nach vorn."),
        ("fr", "Faites un pas en avant."),
        ("fr", "Faites la séance trois fois par jour."),
        ("es", "Haz un círculo con los 2 brazos."),
        ("es", "Haz la rutina dos veces al día."),
        ("it", "Fai un passo avanti."),
        ("it", "Fai la sequenza due volte al giorno."),
    ] {
        assert_eq!(to_write(language, line), [""; 0], "{line}");
    }
}

#[test]
fn sets_are_kept_by_a_heading_and_a_count_inside_it() {
    for (lines, messages) in [
        ("- Do 3 sets of 10.\ncount: 10 every 4s", 1),
        ("### 3 times\n- Do 3 sets of 10.\nhold: 10s", 1),
        ("### 3 times\n- Do 3 sets of 10.\ncount: 10 every 4s", 0),
        ("### 3 times\nbetween: 1m\n- Do 3 sets of 10.\n\n#### 10 times\npress: 5s\nrest: 3s", 0),
        ("- Do 3 sets of 10.\n\n### 3 times\ncount: 10 every 4s", 0),
        ("### 3 times\n- Do three sets.\nhold: 10s", 0),
        ("### 3 times\n- Do 3 sets of 30 seconds.\nhold: 30s", 0),
        ("### 3 times\n- Do ten repetitions.\ncount: 10 every 4s", 0),
        ("- Do this ten times.\ncount: 10 every 4s", 0),
    ] {
        assert_eq!(warnings("en", lines).len(), messages, "{lines}");
    }
}

#[test]
fn work_without_moving_and_rests_are_told_with_their_own_keys() {
    let press = |time: &str| vec![format!("press: {time}")];
    let rest = |time: &str| vec![format!("rest: {time}")];
    let both = || vec!["press: 5s".to_owned(), "rest: 10s".to_owned()];
    for (language, line, lines) in [
        ("en", "Squeeze for 5 seconds.", press("5s")),
        ("en", "Press your knees together for five to ten seconds.", press("5s..10s")),
        ("en", "Now rest for 30 seconds.", rest("30s")),
        ("en", "Pause for half a minute.", rest("30s")),
        ("en", "Wait 10 seconds.", rest("10s")),
        ("en", "Squeeze for 5 seconds, then relax for 10 seconds.", both()),
        ("de", "Spann den Po 5 Sekunden an.", press("5s")),
        ("de", "Die Knie fünf Sekunden zusammendrücken.", press("5s")),
        ("de", "Ruh dich 30 Sekunden aus.", rest("30s")),
        ("de", "Warten Sie zehn Sekunden.", rest("10s")),
        ("fr", "Serrez pendant 5 secondes.", press("5s")),
        ("fr", "Contractez cinq secondes, puis relâchez dix secondes.", both()),
        ("fr", "Reposez-vous 30 secondes.", rest("30s")),
        ("es", "Aprieta durante 5 segundos.", press("5s")),
        ("es", "Contrae 5 segundos y relaja 10 segundos.", both()),
        ("es", "Descansa 30 segundos.", rest("30s")),
        ("it", "Stringi per 5 secondi.", press("5s")),
        ("it", "Contrai 5 secondi e rilassa 10 secondi.", both()),
        ("it", "Riposa 30 secondi.", rest("30s")),
        ("en", "Take a 30 second rest.", rest("30s")),
        ("de", "Mach 10 Sekunden Pause.", rest("10s")),
        ("fr", "Faites une pause de 10 secondes.", rest("10s")),
        ("es", "Haz una pausa de 10 segundos.", rest("10s")),
        ("it", "Fai una pausa di 10 secondi.", rest("10s")),
    ] {
        assert_eq!(to_write(language, line), lines, "{line}");
    }
    for (language, line) in [
        ("en", "Rest your hands on your knees."),
        ("en", "Press with two fingers."),
        ("en", "Wait for the tone."),
        ("en", "Within 30 seconds it eases."),
        ("en", "Relax your jaw for a moment."),
        ("de", "Drück mit zwei Fingern."),
        ("de", "Warte auf den Ton."),
        ("fr", "Poussez avec les deux mains."),
        ("fr", "Relâchez les deux épaules."),
        ("es", "Aprieta con las dos manos."),
        ("es", "Espera la señal."),
        ("it", "Spingi con due dita."),
        ("it", "Aspetta il segnale."),
    ] {
        assert_eq!(to_write(language, line), [""; 0], "{line}");
    }
    for (lines, messages) in [
        ("- Squeeze for 5 seconds, then relax for 10 seconds.\npress: 5s\nrest: 10s", 0),
        ("- Rest for 30 seconds.\nrest: 30s", 0),
        ("- Rest for 30 seconds.\n- Stand up.\nhold: 10s", 1),
    ] {
        assert_eq!(warnings("en", lines).len(), messages, "{lines}");
    }
}
