import type { Caller } from '#kit/caller';
import { idOf } from '#kit/contract';
import { formatId } from '#kit/ids';
import type { Tx } from '#platform/database/query';
import type { Api } from '#platform/http/api';
import { changeCategory, createCategory } from './create-category.ts';
import { changeEquipment, createEquipment } from './create-equipment.ts';
import { changeEventType, createEventType } from './create-event-type.ts';
import { changeRoom, createRoom } from './create-room.ts';
import { changeTrainer, createTrainer, setTrainerHours } from './create-trainer.ts';
import { type Equipment, listEquipment } from './equipment-store.ts';
import { listTrainerHours, type TrainerStretch } from './hours-store.ts';
import type { EventCategory, EventType } from './model.ts';
import * as contract from './set-up-contract.ts';
import { listRooms, listTrainers, type Room, type Trainer } from './set-up-store.ts';
import { listCategories, listEventTypes } from './event-type-store.ts';

const tag = 'Scheduler set-up';
const reads = 'scheduling:read';
const writes = 'scheduling:set_up';

/** What the scheduler is set up with: kinds of events, rooms, trainers, equipment. */
export function setUpRoutes(api: Api): void {
  categoryRoutes(api);
  eventTypeRoutes(api);
  roomRoutes(api);
  trainerRoutes(api);
  equipmentRoutes(api);
}

function categoryRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/event-categories',
    tag,
    summary: 'What event types are grouped by',
    scope: reads,
    answer: contract.categories,
    handle: async (tx, caller) => ({
      items: (await listCategories(tx, caller.organizationId)).map(categoryAnswer),
    }),
  });
  api.route({
    method: 'POST',
    path: '/event-categories',
    tag,
    summary: 'Make a category of event types',
    scope: writes,
    body: contract.newCategory,
    status: 201,
    answer: contract.category,
    handle: async (tx, caller, { body }) => categoryAnswer(await createCategory(tx, caller, body)),
  });
  api.route({
    method: 'PATCH',
    path: '/event-categories/:categoryId',
    tag,
    summary: 'Change a category of event types',
    scope: writes,
    params: { categoryId: idOf('eventCategory') },
    body: contract.changedCategory,
    answer: contract.category,
    handle: async (tx, caller, { params, body }) =>
      categoryAnswer(await changeCategory(tx, caller, params.categoryId, body)),
  });
}

function eventTypeRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/event-types',
    tag,
    summary: 'Kinds of classes and appointments, by name',
    scope: reads,
    answer: contract.eventTypes,
    handle: async (tx, caller) => ({
      items: (await listEventTypes(tx, caller.organizationId)).map(eventTypeAnswer),
    }),
  });
  api.route({
    method: 'POST',
    path: '/event-types',
    tag,
    summary: 'Make an event type, with what pays for it (D23)',
    scope: writes,
    body: contract.newEventType,
    status: 201,
    answer: contract.eventType,
    handle: async (tx, caller, { body }) =>
      eventTypeAnswer(await createEventType(tx, caller, body)),
  });
  api.route({
    method: 'PATCH',
    path: '/event-types/:typeId',
    tag,
    summary: 'Change an event type; events on the calendar keep their length, places and cost',
    scope: writes,
    params: { typeId: idOf('eventType') },
    body: contract.changedEventType,
    answer: contract.eventType,
    handle: async (tx, caller, { params, body }) =>
      eventTypeAnswer(await changeEventType(tx, caller, params.typeId, body)),
  });
}

function roomRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/rooms',
    tag,
    summary: 'Rooms, by club and name',
    scope: reads,
    answer: contract.rooms,
    handle: async (tx, caller) => ({
      items: (await listRooms(tx, caller.organizationId)).map(roomAnswer),
    }),
  });
  api.route({
    method: 'POST',
    path: '/rooms',
    tag,
    summary: 'Make a room',
    scope: writes,
    body: contract.newRoom,
    status: 201,
    answer: contract.room,
    handle: async (tx, caller, { body }) => roomAnswer(await createRoom(tx, caller, body)),
  });
  api.route({
    method: 'PATCH',
    path: '/rooms/:roomId',
    tag,
    summary: 'Rename a room, or take it out of use',
    scope: writes,
    params: { roomId: idOf('room') },
    body: contract.changedRoom,
    answer: contract.room,
    handle: async (tx, caller, { params, body }) =>
      roomAnswer(await changeRoom(tx, caller, params.roomId, body)),
  });
}

function trainerRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/trainers',
    tag,
    summary: 'Trainers by name, with when they take appointments',
    scope: reads,
    answer: contract.trainers,
    handle: async (tx, caller) => {
      const hours = await listTrainerHours(tx, caller.organizationId);
      const trainers = await listTrainers(tx, caller.organizationId);
      return { items: trainers.map((trainer) => trainerAnswer(trainer, hours)) };
    },
  });
  api.route({
    method: 'POST',
    path: '/trainers',
    tag,
    summary: 'Make a trainer',
    scope: writes,
    body: contract.newTrainer,
    status: 201,
    answer: contract.trainer,
    handle: async (tx, caller, { body }) =>
      trainerAnswer(await createTrainer(tx, caller, body), []),
  });
  api.route({
    method: 'PATCH',
    path: '/trainers/:trainerId',
    tag,
    summary: 'Change a trainer',
    scope: writes,
    params: { trainerId: idOf('trainer') },
    body: contract.changedTrainer,
    answer: contract.trainer,
    handle: async (tx, caller, { params, body }) =>
      trainerById(tx, caller, await changeTrainer(tx, caller, params.trainerId, body)),
  });
  api.route({
    method: 'PUT',
    path: '/trainers/:trainerId/hours',
    tag,
    summary: 'Say when a trainer takes appointments in a club',
    scope: writes,
    params: { trainerId: idOf('trainer') },
    body: contract.trainerHours,
    answer: contract.trainer,
    handle: async (tx, caller, { params, body }) =>
      trainerById(tx, caller, await setTrainerHours(tx, caller, params.trainerId, body)),
  });
}

function equipmentRoutes(api: Api): void {
  api.route({
    method: 'GET',
    path: '/equipment',
    tag,
    summary: 'Equipment, by club and name',
    scope: reads,
    answer: contract.equipmentList,
    handle: async (tx, caller) => ({
      items: (await listEquipment(tx, caller.organizationId)).map(equipmentAnswer),
    }),
  });
  api.route({
    method: 'POST',
    path: '/equipment',
    tag,
    summary: 'Make equipment, counted in slots',
    scope: writes,
    body: contract.newEquipment,
    status: 201,
    answer: contract.equipment,
    handle: async (tx, caller, { body }) =>
      equipmentAnswer(await createEquipment(tx, caller, body)),
  });
  api.route({
    method: 'PATCH',
    path: '/equipment/:equipmentId',
    tag,
    summary: 'Change equipment; events that have slots of it keep them',
    scope: writes,
    params: { equipmentId: idOf('equipment') },
    body: contract.changedEquipment,
    answer: contract.equipment,
    handle: async (tx, caller, { params, body }) =>
      equipmentAnswer(await changeEquipment(tx, caller, params.equipmentId, body)),
  });
}

const categoryAnswer = (one: EventCategory) => ({ ...one, id: formatId('eventCategory', one.id) });

const eventTypeAnswer = (one: EventType) => ({
  ...one,
  id: formatId('eventType', one.id),
  categoryId: formatId('eventCategory', one.categoryId),
  itemIds: one.itemIds.map((id) => formatId('item', id)),
});

const roomAnswer = (one: Room) => ({
  ...one,
  id: formatId('room', one.id),
  clubId: formatId('club', one.clubId),
});

const equipmentAnswer = (one: Equipment) => ({
  ...one,
  id: formatId('equipment', one.id),
  clubId: formatId('club', one.clubId),
});

const trainerAnswer = (one: Trainer, hours: readonly TrainerStretch[]) => ({
  ...one,
  id: formatId('trainer', one.id),
  hours: hours
    .filter(({ trainerId }) => trainerId === one.id)
    .map(({ clubId, weekday, fromMinute, untilMinute }) => ({
      clubId: formatId('club', clubId),
      weekday,
      fromMinute,
      untilMinute,
    })),
});

const trainerById = async (tx: Tx, caller: Caller, one: Trainer) =>
  trainerAnswer(one, await listTrainerHours(tx, caller.organizationId, one.id));
