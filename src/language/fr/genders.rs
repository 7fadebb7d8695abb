//! The gender of French nouns.

use crate::language::grammar::Genders;

/// Nouns and endings by their gender.
pub(super) const GENDERS: Genders = Genders {
    no_nouns: "supérieur supérieure inférieur inférieure moyen moyenne interne externe de d du des et ou à au aux en sur pour par puis ou dans le la les un une",
    feminine_endings: "e tion sion xion aison té tié eur",
    masculine_endings: "age ège isme asme gme thme ème cle gle mètre litre gramme oude phe ste xe \
        icule trôle cœur fléchisseur extenseur moteur compteur secteur facteur tracteur seteur \
        rotateur adducteur abducteur releveur érecteur élévateur bonheur ordinateur côté été",
    feminine: "rot main rép rep dent peau fois fin nuit paroi voix noix croix vis souris part plupart chair \
        cuiller faim soif loi clé clef image page plage nage cage rage table fable clavicule \
        règle épingle boucle pellicule vésicule malléole bouche liste piste veste posture sangle",
    masculine: "index élastique exercice muscle coude pouce membre souffle ventre centre cartilage massage \
        geste groupe disque axe squelette crâne lobe organe trapèze deltoïde diaphragme périnée \
        haltère signe stade type verre titre nombre équilibre timbre cadre ordre arbre sable \
        double triple simple genre livre mille programme rythme modèle cône pôle dôme câble \
        casque masque buste torse pectoraux tibia fémur radius humérus sacrum sternum coccyx \
        péroné canapé pied comité degré côté dé pavé psoas fascia auriculaire annulaire majeur \
        manche service indice caprice silence échange mélange risque manque remède intermède siège \
        piège collège privilège meuble immeuble trouble problème système thème poème malaise \
        fauteuil pylône périmètre chiffre coffre gouffre beurre lierre \
        tonnerre parterre cimetière derrière ulcère mystère caractère critère cratère repère frère \
        père ministère cube tube globe microbe crabe code antipode exode stade grade \
        coéquipier espace extrême pilate quadrilatère rectangle triangle métatarse métacarpe tarse carpe minuteur \
        ménisque astragale oblique soléaire piriforme intervalle",
    plurals: &[("aux", "al"), ("eaux", "eau"), ("x", ""), ("s", "")],
};
