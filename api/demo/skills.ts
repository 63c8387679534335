import { personId, type Row } from './rows.ts';

/** What people of the demo can help with, and would like to learn; slugs of `content/skills.yaml`. */
const said: Record<string, [knows: string, wants: string]> = {
  'duarte-peixoto': ['infrastructure-as-code kubernetes facilitation', 'public-speaking'],
  'henrike-vollmer': ['kubernetes infrastructure-as-code security', 'optimisation'],
  'samir-haddadin': ['postgres kubernetes networking', 'incident-leading'],
  'oluchi-nwankpa': ['go testing', 'kubernetes incident-leading'],
  'pawel-gorczyca': ['typescript facilitation', 'accessibility'],
  'leonor-vidigal': ['accessibility css typescript', 'writing'],
  'mei-ling-tsang': ['accessibility facilitation', 'css experiments'],
  'kofi-boadi': ['facilitation chairing-meetings', 'sql'],
  'catarina-lobato': ['api-design code-review', 'event-streaming'],
  'yusuf-demirkan': ['event-streaming api-design sql', 'functional-programming'],
  'noor-sabbagh': ['testing code-review functional-programming', 'public-speaking'],
  'anselm-rieger': ['python testing', 'postgres event-streaming'],
  'beatriz-farinha': ['search-relevance facilitation', 'machine-learning'],
  'dagny-solheim': ['search-relevance performance debugging', 'kubernetes'],
  'raghav-ilangovan': ['machine-learning search-relevance python', 'experiments'],
  'goncalo-seabra': ['data-modelling sql', 'chairing-meetings'],
  'ewa-brzezicka': ['data-modelling event-streaming python', 'optimisation'],
  'thandiwe-mokwena': ['experiments sql writing', 'machine-learning'],
  'marc-andre-thivierge': ['sql python', 'postgres'],
  'aroha-ngatoro': ['android facilitation', 'writing'],
  'leif-sandqvist': ['ios performance', 'accessibility'],
  'tomas-vrbka': ['android', 'ios code-review'],
  'siobhan-mcgettrick': ['capacity-planning facilitation', 'optimisation'],
  'joaquim-robalo': ['go api-design', 'capacity-planning'],
  'chidi-ezeobi': ['go debugging', 'optimisation'],
  'hoa-lam': ['optimisation python', 'writing public-speaking'],
  'rosaura-quispe': ['incident-leading alerting writing', 'capacity-planning'],
  'ilse-van-doornik': ['alerting incident-leading debugging', 'go'],
  'farid-mehrabani': ['networking performance', 'public-speaking'],
};

/** The same as rows. */
export function skillRows(): Row[] {
  return Object.entries(said).flatMap(([slug, [knows, wants]]) =>
    Object.entries({ knows, wants }).flatMap(([kind, skills]) =>
      skills.split(' ').map((skill) => ({ person: personId(slug), skill, kind })),
    ),
  );
}
