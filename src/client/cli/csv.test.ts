import { csv } from './csv';

describe('CSV', () => {
  it('quotes what holds a comma, a quote or a line break', () => {
    expect(csv(['a', 'b'], [['x,y', 'say "hi"\nthere']])).toBe('a,b\r\n"x,y","say ""hi""\nthere"\r\n');
  });

  it.each(['=1+1', '+cmd', '-1', '@SUM(A1)', '\t=1'])('keeps a spreadsheet from running %j', (text) => {
    expect(csv(['a'], [[text]]).split('\r\n')[1]).toContain(`'${text}`);
  });

  it('leaves a phone number as it is', () => {
    expect(csv(['a'], [['+447911123456']])).toBe('a\r\n+447911123456\r\n');
  });
});
