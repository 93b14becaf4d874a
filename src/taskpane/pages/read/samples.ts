/** Two reports of a city that does not exist, written for trying the pane: the second answers the targets of the first. */
import report2024 from '../../../../assets/samples/yunling-2024.txt';
import report2025 from '../../../../assets/samples/yunling-2025.txt';

export const samples = [
  { name: '云岭市2024年政府工作报告（示例）.txt', address: report2024 },
  { name: '云岭市2025年政府工作报告（示例）.txt', address: report2025 },
];

export async function sampleText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address}`);
  return response.text();
}
