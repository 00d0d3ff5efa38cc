import { ApiProperty } from '@nestjs/swagger';
import { HistoryEntryDto } from '../concerns/history.dto';

class ExportedEventDto extends HistoryEntryDto {
  @ApiProperty({ example: 'concern-0197…', description: 'What it is about; `version` is its number there.' })
  stream!: string;
}

class SeqRangeDto {
  @ApiProperty({ description: 'The first event of the case.' })
  from!: number;

  @ApiProperty({ description: 'The last event of the case.' })
  to!: number;

  @ApiProperty({ description: "The ledger's last event when the export was made: what is newer is not in it." })
  head!: number;
}

/** Everything of one child's case, in the order in which it was recorded. */
export class CaseExportDto {
  @ApiProperty({ format: 'uuid' })
  childId!: string;

  @ApiProperty()
  ledger!: string;

  @ApiProperty({ type: SeqRangeDto })
  seq!: SeqRangeDto;

  @ApiProperty({ type: [ExportedEventDto] })
  events!: readonly ExportedEventDto[];

  @ApiProperty({ type: [String], description: 'Kinds of content that you may not see.' })
  withheld!: readonly string[];

  @ApiProperty({ description: "The child's key was destroyed: nobody can read what was sealed for it any more." })
  erased!: boolean;
}
