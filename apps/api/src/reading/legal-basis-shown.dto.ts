import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

export class LegalBasisShownDto {
  @ApiProperty()
  law!: string;

  @ApiProperty()
  chapter!: string;

  @ApiProperty()
  section!: string;

  @ApiProperty({ type: String, nullable: true })
  paragraph!: string | null;

  @ApiProperty({ type: String, nullable: true })
  letter!: string | null;

  @ApiPropertyOptional({ type: String, nullable: true })
  sentence?: string | null;
}
