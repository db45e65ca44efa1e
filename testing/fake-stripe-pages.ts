// oxlint-disable-next-line typescript/no-explicit-any
type Thing = Record<string, any>;

type Stripe = {
  make: (kind: string, thing: Thing) => Thing;
  things: ReadonlyMap<string, Thing>;
  giveCard: (setupIntent: string) => unknown;
  address: () => string;
};

/** Stripe's own pages, on which people give a card or agree to pay. */
export class FakeStripePages {
  readonly #stripe: Stripe;

  constructor(stripe: Stripe) {
    this.#stripe = stripe;
  }

  /** Stripe takes no less than 50 cents. */
  isTooLittle = ({ mode, line_items: items }: Thing) =>
    mode === 'payment' && Number(items['0'].price_data.unit_amount) < 50;

  open(form: Thing): Thing {
    const { mode, customer, metadata, success_url, cancel_url, expires_at } = form;
    const { make, address } = this.#stripe;
    const page = make('cs', { object: 'checkout.session', status: 'open' });
    const url = `${address()}/page/${page['id']}`;
    Object.assign(page, { mode, customer, metadata, success_url, cancel_url, expires_at, url });
    if (mode === 'setup') {
      const intent = { object: 'setup_intent', status: 'requires_payment_method' };
      const setup = make('seti', { ...intent, customer, metadata, payment_method: null });
      return Object.assign(page, { setup_intent: setup['id'] });
    }
    const { price_data: price } = form['line_items']['0'];
    return Object.assign(page, {
      payment_intent: null,
      amount_total: Number(price.unit_amount),
      currency: price.currency,
      intent_metadata: form['payment_intent_data'].metadata,
    });
  }

  /** Its payer gives a card, or agrees to pay: the money is held. Answers the page as it is then. */
  finish(page: Thing): Thing {
    const { mode, customer, setup_intent, amount_total: amount, currency } = page;
    if (mode === 'setup') this.#stripe.giveCard(setup_intent);
    else {
      const metadata = page['intent_metadata'];
      const held = { status: 'requires_capture', amount, amount_capturable: amount };
      const about = { customer, metadata, charge_metadata: metadata, currency };
      const intent = this.#stripe.make('pi', { object: 'payment_intent', ...held, ...about });
      page['payment_intent'] = intent['id'];
    }
    return Object.assign(page, { status: 'complete' });
  }

  of = (address: string): Thing =>
    [...this.#stripe.things.values()].find(
      ({ object, url }) => object === 'checkout.session' && url === address,
    )!;
}

/** What a person sees there. */
export const shownPage = ({ mode, cancel_url }: Thing) => `<!doctype html>
<html lang="en"><title>A page of the fake</title>
<h1>${mode === 'setup' ? 'Give a card' : 'Pay'}</h1>
<form method="post"><button>Confirm</button></form>
<a href="${cancel_url}">Back</a></html>`;
